package org.diplomaticties.engine;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.diplomaticties.guard.Guard;

/**
 * A regular expression (XPath and XQuery Functions and Operators 3.1, section 5.6) with its flags, matched in time linear in
 * the text. Back references and looking around are not offered: with them, no such bound can be given.
 */
final class TextPattern {

    /** So long a pattern may be at most, its repeated parts written out. */
    private static final int WRITTEN_OUT = 20_000;

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws ExprEvalException if it is none, or none that is offered; the message says why
     */
    static TextPattern of(String text, String flags) {
        if (text.length() > Bounds.PATTERN) {
            throw new ExprEvalException("A pattern has at most " + Bounds.PATTERN + " characters.");
        }
        int mask = 0;
        String read = text;
        for (int i = 0; i < flags.length(); i++) {
            switch (flags.charAt(i)) {
                case 'i' -> mask |= Pattern.CASE_INSENSITIVE;
                case 's' -> mask |= Pattern.DOTALL;
                case 'm' -> mask |= Pattern.MULTILINE;
                case 'x' -> read = withoutSpace(read);
                case 'q' -> read = Pattern.quote(text);
                default ->
                    throw new ExprEvalException(
                            "A flag of a pattern is one of s, m, i, x and q, not " + flags.charAt(i) + ".");
            }
        }
        if (PatternLength.of(read) > WRITTEN_OUT) {
            throw new ExprEvalException("A pattern may not repeat so much in {}.");
        }
        try {
            return new TextPattern(Pattern.compile(read, mask));
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("This pattern is not offered: " + e.getDescription() + ": " + e.getPattern());
        }
    }

    /** The values as the functions of SPARQL take them; flags may be missing. */
    static TextPattern of(NodeValue pattern, NodeValue flags) {
        return of(text("pattern", pattern), flags == null ? "" : text("flags", flags));
    }

    static String text(String name, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
    }

    boolean matchesIn(String text) {
        return pattern.matcher(new WatchedText(text, Guard.current())).find();
    }

    /** The text with each match replaced; of matches with nothing, only one at the beginning is. */
    String replaced(String text, String by) {
        Matcher matcher = pattern.matcher(new WatchedText(text, Guard.current()));
        StringBuilder out = new StringBuilder();
        boolean first = true;
        try {
            while (matcher.find()) {
                if (first || matcher.end() > matcher.start()) {
                    matcher.appendReplacement(out, by);
                    Bounds.checkValue(out.length());
                    first = false;
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("The pattern has no such group as the replacement names.");
        }
        matcher.appendTail(out);
        Bounds.checkValue(out.length());
        return out.toString();
    }

    /** Space in a pattern means nothing under the flag x, unless it stands in a class. */
    private static String withoutSpace(String text) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                out.append(c).append(text.charAt(++i));
                continue;
            }
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth > 0 || !(c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
