package org.diplomaticties.edge;

/** Text that others sent, made fit for a line of a log. */
final class Text {

    private static final char FIRST = ' ';
    private static final char LAST = '~';

    private Text() {}

    /** The text in printable ASCII; any other character, and a backslash, as its number: {@code \}{@code u000a}. */
    static String printable(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST || c > LAST || c == '\\') {
                line.append("\\u").append(String.format("%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The same as one word: a space as its number, too; cut after so many characters; {@code -} for nothing. */
    static String word(String text, int longest) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        String cut = text.length() > longest ? text.substring(0, longest) + "..." : text;
        return printable(cut).replace(" ", "\\u0020").replace("\"", "\\u0022");
    }
}
