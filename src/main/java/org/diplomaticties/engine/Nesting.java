package org.diplomaticties.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How deep brackets stand in each other in a text of SPARQL, which the parser, calling itself, follows. */
final class Nesting {

    /** What brackets may stand in without being any, as SPARQL 1.1, section 19.8, has them; or a bracket. */
    private static final Pattern TOKEN = Pattern.compile(
            "<[^<>\"{}|^`\\\\\\x00-\\x20]*+>"
                    + "|\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
                    + "|\"(?:[^\"\\\\\n\r]|\\\\.)*+\"|'(?:[^'\\\\\n\r]|\\\\.)*+'"
                    + "|\\\\." // in a prefixed name
                    + "|#[^\n\r]*+|(?<open>[({\\[])|(?<close>[)}\\]])",
            Pattern.DOTALL);

    private Nesting() {}

    /** The depth; stops counting at one that is too deep. */
    static int of(String text) {
        int depth = 0;
        int deepest = 0;
        Matcher token = TOKEN.matcher(text);
        while (deepest <= Bounds.DEPTH && token.find()) {
            if (token.group("open") != null) {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (token.group("close") != null) {
                depth--;
            }
        }
        return deepest;
    }
}
