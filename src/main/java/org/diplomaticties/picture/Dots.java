package org.diplomaticties.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws single events. Those that fall on the same place are one dot, which is larger and tells of them all. */
final class Dots {

    /** How many places an axis has at most, so that thousands of events remain a picture. */
    private static final double PLACES = 400;

    private static final int TOLD = 6;
    private static final double RADIUS = 4;

    private Dots() {}

    /**
     * Events on the same place.
     *
     * @param at where, as a percentage
     * @param sign how they are known
     * @param count how many they are
     * @param tooltip what is told of them
     * @param link where to read on, of a single one
     */
    record Pile(double at, Sign sign, int count, String tooltip, String link) {}

    private record Place(long number, Sign sign) {}

    static List<Pile> piles(TimeAxis axis, List<Dot> dots) {
        Map<Place, List<Dot>> places = new LinkedHashMap<>();
        for (Dot dot : dots) {
            double at = axis.middleOf(dot.earliest(), dot.latest());
            places.computeIfAbsent(new Place(Math.round(at / 100 * PLACES), dot.sign()), place -> new ArrayList<>())
                    .add(dot);
        }
        return places.values().stream()
                .map(pile -> pile(axis, pile))
                .sorted(Comparator.comparingDouble(Pile::at))
                .toList();
    }

    static void draw(Svg svg, Pile pile, double middle) {
        String radius = Svg.number(Math.min(RADIUS * 2, RADIUS + Math.log(pile.count())));
        String y = Svg.number(middle);
        svg.link(pile.link()).tooltip(pile.tooltip());
        String style = "dot " + pile.sign().style();
        svg.shape("circle", "class", style, "cx", Svg.percent(pile.at()), "cy", y, "r", radius);
        if (pile.sign() == Sign.CONFLICT) {
            svg.open("svg", "x", Svg.percent(pile.at()), "y", y, "overflow", "visible");
            svg.shape(
                    "path",
                    "class",
                    "split",
                    "d",
                    "M0 -" + radius + "A" + radius + " " + radius + " 0 0 1 0 " + radius + "Z");
            svg.close();
        }
        svg.close();
    }

    private static Pile pile(TimeAxis axis, List<Dot> dots) {
        Dot first = dots.get(0);
        StringBuilder told = new StringBuilder();
        dots.stream().limit(TOLD).forEach(dot -> told.append(dot.tooltip()).append(" · "));
        told.setLength(told.length() - 3);
        if (dots.size() > TOLD) {
            told.append(" · … (").append(dots.size()).append(')');
        }
        return new Pile(
                axis.middleOf(first.earliest(), first.latest()),
                first.sign(),
                dots.size(),
                told.toString(),
                dots.size() == 1 ? first.link() : "");
    }
}
