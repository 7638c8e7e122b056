package org.diplomaticties.picture;

/**
 * Where and how words stand in a picture.
 *
 * @param x a number or a percentage
 * @param y the base line
 * @param aside how far beside that place, to the right
 * @param anchor {@code start}, {@code middle} or {@code end}, as read from the left
 * @param style the classes of the style sheet
 * @param narrow how many characters a narrow picture has room for
 * @param wide how many characters a wide one has room for
 */
record Text(String x, double y, double aside, String anchor, String style, int narrow, int wide) {

    /** Words that are short in any case. */
    static Text brief(String x, double y, String anchor, String style) {
        return new Text(x, y, 0, anchor, style, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    void write(Svg svg, Label label) {
        boolean fromRight = label.fromRight();
        svg.open("text", "x", x, "y", Svg.number(y), "class", style, "text-anchor", fromRight ? opposite() : anchor);
        if (aside != 0) {
            svg.attributes("dx", Svg.number(aside));
        }
        if (fromRight) {
            svg.attributes("direction", "rtl");
        }
        Label shown = label.cut(wide);
        Label rest = shown.rest(narrow - 1);
        if (shown.equals(shown.cut(narrow))) {
            svg.text(shown);
        } else {
            svg.text(shown.first(narrow - 1));
            svg.open("tspan", "class", "wide").text(rest).close();
            svg.open("tspan", "class", "narrow").text(Label.CUT).close();
        }
        svg.close();
    }

    /** Text that runs to the left starts at its right end. */
    private String opposite() {
        return anchor.equals("start") ? "end" : anchor.equals("end") ? "start" : anchor;
    }
}
