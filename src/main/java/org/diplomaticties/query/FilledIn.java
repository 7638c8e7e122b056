package org.diplomaticties.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.diplomaticties.file.TextFile;

/**
 * A saved query's text with values in the place of its parameters, as somebody may take it away and run it elsewhere. Here,
 * queries are run with values bound as terms; in a text, each is written as a term, which cannot end before its own end.
 */
final class FilledIn {

    private static final String HEADER = "#+";

    private FilledIn() {}

    static String of(TextFile file, Form form, Arguments arguments) {
        String query = file.text()
                .lines()
                .dropWhile(line -> line.startsWith(HEADER) || line.isBlank())
                .collect(Collectors.joining("\n", "", "\n"));
        if (form.parameters().isEmpty()) {
            return query;
        }
        Map<Var, Node> terms = arguments.terms();
        String names = form.parameters().stream()
                .map(parameter -> parameter.variable().getVarName())
                .collect(Collectors.joining("|"));
        // In one pass, so that a value that looks like a parameter stays what it is.
        return Pattern.compile("\\bBOUND\\s*\\(\\s*[?$](" + names + ")\\s*\\)|[?$](" + names + ")\\b")
                .matcher(query)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null
                                ? Boolean.toString(terms.containsKey(Var.alloc(match.group(1))))
                                : written(match.group(), terms.get(Var.alloc(match.group(2))))));
    }

    private static String written(String variable, Node term) {
        return term == null ? variable : NodeFmtLib.strNT(term);
    }
}
