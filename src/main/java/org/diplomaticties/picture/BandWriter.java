package org.diplomaticties.picture;

import java.util.List;

/** Shades stretches of time, and writes above them what they are where there is room. */
final class BandWriter {

    /** What a wide and a narrow picture are reckoned to have, in the units of letters. */
    private static final double WIDE = 640;

    private static final double NARROW = 320;
    private static final int LONGEST = 28;

    private BandWriter() {}

    static void draw(Svg svg, TimeAxis axis, List<Band> bands, double top, double bottom) {
        Boxes wide = new Boxes();
        Boxes narrow = new Boxes();
        for (Band band : bands) {
            double from = axis.at(band.first());
            double to = axis.at(band.last().plusDays(1));
            svg.open("g").tooltip(band.label());
            svg.shape(
                    "rect",
                    "class",
                    "band",
                    "x",
                    Svg.percent(from),
                    "width",
                    Svg.percent(to - from),
                    "y",
                    Svg.number(top),
                    "height",
                    Svg.number(bottom - top));
            Label label = Label.of(band.label()).cut(LONGEST);
            double middle = (from + to) / 2;
            boolean fitsNarrow = fits(narrow, middle, label, NARROW);
            if (fits(wide, middle, label, WIDE)) {
                String style = fitsNarrow ? "silence" : "silence wide";
                Text.brief(Svg.percent(middle), top + 13, "middle", style).write(svg, label);
            }
            svg.close();
        }
    }

    /** Whether a label centred there lies in the picture, and on no other. */
    private static boolean fits(Boxes boxes, double middle, Label label, double picture) {
        double width = label.width() * 0.11 + 12;
        double left = middle / 100 * picture - width / 2;
        return left >= 0 && left + width <= picture && boxes.take(left, 0, width, 1);
    }
}
