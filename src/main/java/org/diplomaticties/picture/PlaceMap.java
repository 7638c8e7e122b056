package org.diplomaticties.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Places as circles among lines of latitude and longitude, without coasts; the larger the circle, the more happened there.
 *
 * @param caption what it is called
 * @param markers what happened where; those at the same place become one circle
 */
public record PlaceMap(Caption caption, List<Marker> markers) {

    private static final double LARGEST = 14;
    private static final double SMALLEST = 4;
    private static final int TOLD = 6;
    private static final int CIRCLES = 500;

    /**
     * Something at a place.
     *
     * @param latitude in degrees, to the north
     * @param longitude in degrees, to the east
     * @param label the name of the place
     * @param tooltip what is told of it, in a line or a few
     * @param link where to read on; empty if nowhere
     * @param count how much happened there
     */
    public record Marker(double latitude, double longitude, String label, String tooltip, String link, long count) {

        public Marker {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("Not a place on earth: " + latitude + " " + longitude);
            }
        }

        private String place() {
            return Math.round(latitude * 100) + " " + Math.round(longitude * 100);
        }
    }

    public PlaceMap {
        markers = List.copyOf(markers);
    }

    public Picture picture() {
        Map<String, List<Marker>> places =
                markers.stream().collect(Collectors.groupingBy(Marker::place, LinkedHashMap::new, Collectors.toList()));
        List<Marker> circles = places.values().stream()
                .map(PlaceMap::together)
                .sorted(Comparator.comparingLong(Marker::count).reversed().thenComparing(Marker::label))
                .limit(CIRCLES)
                .toList();
        boolean linked = circles.stream().anyMatch(circle -> Svg.leads(circle.link()));
        Svg svg = new Svg(caption, "map", linked, "height", "320");
        MapWindow window = MapWindow.around(circles);
        window.draw(svg);
        long most = Math.max(1, circles.isEmpty() ? 1 : circles.get(0).count());
        for (Marker circle : circles) {
            draw(svg, window, circle, radius(circle, most));
        }
        new PlaceNames(svg, window).write(circles);
        return new Picture(svg.end(), circles.size(), places.size() - circles.size());
    }

    private static double radius(Marker circle, long most) {
        return Math.max(SMALLEST, LARGEST * Math.sqrt(Math.max(0, circle.count()) / (double) most));
    }

    private static void draw(Svg svg, MapWindow window, Marker circle, double radius) {
        svg.link(circle.link()).tooltip(circle.tooltip());
        svg.shape(
                "circle",
                "class",
                "place",
                "cx",
                Svg.percent(window.x(circle.longitude())),
                "cy",
                Svg.percent(window.y(circle.latitude())),
                "r",
                Svg.number(radius));
        svg.close();
    }

    private static Marker together(List<Marker> same) {
        if (same.size() == 1) {
            return same.get(0);
        }
        Marker first = same.get(0);
        List<String> told =
                new ArrayList<>(same.stream().limit(TOLD).map(Marker::tooltip).toList());
        if (same.size() > TOLD) {
            told.add("… (" + same.size() + ")");
        }
        boolean oneLink = same.stream().map(Marker::link).distinct().count() == 1;
        long count = same.stream().mapToLong(Marker::count).sum();
        String link = oneLink ? first.link() : "";
        return new Marker(first.latitude(), first.longitude(), first.label(), String.join(" · ", told), link, count);
    }
}
