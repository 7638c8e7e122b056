package org.diplomaticties.picture;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of the earth that a map shows, twice as wide as high (equirectangular). Places in it are percentages.
 *
 * @param west degrees of its left side
 * @param south degrees of its lower side
 * @param height how many degrees it is high
 */
record MapWindow(double west, double south, double height) {

    private static final double LEAST = 12;
    private static final double[] STEPS = {1, 2, 5, 10, 15, 30};

    /** The smallest window that holds all markers with some room around them. */
    static MapWindow around(List<PlaceMap.Marker> markers) {
        if (markers.isEmpty()) {
            return new MapWindow(-180, -90, 180);
        }
        DoubleSummaryStatistics across =
                markers.stream().collect(Collectors.summarizingDouble(PlaceMap.Marker::longitude));
        DoubleSummaryStatistics up = markers.stream().collect(Collectors.summarizingDouble(PlaceMap.Marker::latitude));
        double needed = Math.max((across.getMax() - across.getMin()) / 2, up.getMax() - up.getMin());
        double height = Math.min(180, Math.max(LEAST, needed * 1.3));
        double west = (across.getMin() + across.getMax()) / 2 - height;
        double south = (up.getMin() + up.getMax()) / 2 - height / 2;
        return new MapWindow(within(west, -180, 180 - 2 * height), within(south, -90, 90 - height), height);
    }

    double x(double longitude) {
        return (longitude - west) / (2 * height) * 100;
    }

    double y(double latitude) {
        return (south + height - latitude) / height * 100;
    }

    /** Draws the lines of latitude and longitude, with their degrees: north and east of zero, or less than zero. */
    void draw(Svg svg) {
        double step = step();
        for (double line = Math.ceil(west / step) * step; line < west + 2 * height; line += step) {
            String x = Svg.percent(x(line));
            svg.shape("line", "class", style(line), "x1", x, "x2", x, "y1", "0", "y2", "100%");
            if (x(line) > 4 && x(line) < 94) {
                Text.brief(x, 12, "start", line % (2 * step) == 0 ? "degree" : "degree wide")
                        .write(svg, degrees(line));
            }
        }
        for (double line = Math.ceil(south / step) * step; line < south + height; line += step) {
            String y = Svg.percent(y(line));
            svg.shape("line", "class", style(line), "x1", "0", "x2", "100%", "y1", y, "y2", y);
            if (y(line) > 10 && y(line) < 96) {
                svg.open("svg", "x", "0", "y", y, "overflow", "visible");
                Text.brief("2", -3, "start", "degree").write(svg, degrees(line));
                svg.close();
            }
        }
    }

    private double step() {
        for (double step : STEPS) {
            if (height / step <= 6) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static String style(double line) {
        return line == 0 ? "grid zero" : "grid";
    }

    private static Label degrees(double line) {
        return Label.of((line < 0 ? "−" : "") + Svg.number(Math.abs(line)) + "°");
    }

    private static double within(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }
}
