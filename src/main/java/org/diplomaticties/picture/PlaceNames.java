package org.diplomaticties.picture;

import java.util.List;

/** Writes the names of places where there is room, those that come first before others. */
record PlaceNames(Svg svg, MapWindow window) {

    private static final double WIDE = 640;
    private static final double NARROW = 320;
    private static final double LETTER = 12;
    private static final double TALL = 16;
    private static final int LONGEST = 24;

    void write(List<PlaceMap.Marker> circles) {
        Boxes wide = new Boxes();
        Boxes narrow = new Boxes();
        for (PlaceMap.Marker circle : circles) {
            Label name = Label.of(circle.label()).cut(LONGEST);
            boolean fitsNarrow = fits(narrow, circle, name, NARROW);
            if (fits(wide, circle, name, WIDE)) {
                String x = Svg.percent(window.x(circle.longitude()));
                svg.open("svg", "x", "0", "y", Svg.percent(window.y(circle.latitude())), "overflow", "visible");
                Text.brief(x, -8, "middle", fitsNarrow ? "label" : "label wide").write(svg, name);
                svg.close();
            }
        }
    }

    private boolean fits(Boxes boxes, PlaceMap.Marker circle, Label name, double picture) {
        double length = name.width() * LETTER / 100;
        double left = window.x(circle.longitude()) / 100 * picture - length / 2;
        double top = window.y(circle.latitude()) / 200 * picture - 8 - TALL;
        return left >= 0 && left + length <= picture && top >= 0 && boxes.take(left, top, length, TALL);
    }
}
