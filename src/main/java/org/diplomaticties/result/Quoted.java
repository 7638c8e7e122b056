package org.diplomaticties.result;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as the literals of languages, which no value can leave. */
final class Quoted {

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]");
    private static final Pattern BIBTEX = Pattern.compile("[\\\\{}&%$#_~^]");

    private Quoted() {}

    /** A word of a POSIX shell. */
    static String shell(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }

    /** A string of Python, R and JSON, in one line. */
    static String string(String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return "\"" + control(escaped) + "\"";
    }

    /** A string of Python of several lines. */
    static String pythonText(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
        return "\"\"\"\n" + control(escaped) + (value.endsWith("\n") ? "" : "\n") + "\"\"\"";
    }

    /** A text within braces of BibTeX. */
    static String bibTex(String value) {
        return BIBTEX.matcher(value)
                .replaceAll(sign -> Matcher.quoteReplacement(
                        switch (sign.group()) {
                            case "\\" -> "\\textbackslash{}";
                            case "~" -> "\\textasciitilde{}";
                            case "^" -> "\\textasciicircum{}";
                            default -> "\\" + sign.group();
                        }));
    }

    private static String control(String text) {
        return CONTROL.matcher(text)
                .replaceAll(sign -> Matcher.quoteReplacement(
                        "\\u%04x".formatted((int) sign.group().charAt(0))));
    }
}
