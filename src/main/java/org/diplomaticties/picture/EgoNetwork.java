package org.diplomaticties.picture;

import java.util.Comparator;
import java.util.List;

/**
 * One in the middle, and around him those whom he is tied to most strongly: clockwise from the top, the strongest first,
 * the line the thicker the stronger. The names stand in two columns, so that none meets another, and the name of the one in
 * the middle above them.
 *
 * @param caption what it is called
 * @param centre the name of the one in the middle
 * @param neighbours in any order; the thirty strongest are drawn
 */
public record EgoNetwork(Caption caption, String centre, List<Node> neighbours) {

    private static final int NEIGHBOURS = 30;
    private static final double WIDTH = 14;
    private static final double HEADING = 24;
    private static final double THICKEST = 5.5;
    private static final int NAME_NARROW = 13;
    private static final int NAME_WIDE = 30;

    public EgoNetwork {
        neighbours = List.copyOf(neighbours);
    }

    public Picture picture() {
        List<Node> shown = neighbours.stream()
                .sorted(Comparator.comparingDouble(Node::strength).reversed().thenComparing(Node::label))
                .limit(NEIGHBOURS)
                .toList();
        int right = (shown.size() + 1) / 2;
        double apart = shown.size() > 12 ? 21 : 30;
        double height = Math.max(120, right * apart + 20);
        boolean linked = shown.stream().anyMatch(node -> Svg.leads(node.link()));
        Svg svg = new Svg(caption, "ego", linked, "height", Svg.number(HEADING + height));
        new Text("50%", 14, 0, "middle", "label centre-name", 40, 60).write(svg, Label.of(centre));
        for (int i = 0; i < shown.size(); i++) {
            boolean onRight = i < right;
            double row = onRight ? i - (right - 1) / 2.0 : (right + (shown.size() - right - 1) / 2.0) - i;
            neighbour(svg, shown, i, new Place(row * apart, height, onRight));
        }
        svg.shape("circle", "class", "centre", "cx", "50%", "cy", Svg.number(HEADING + height / 2), "r", "7");
        return new Picture(svg.end(), shown.size(), neighbours.size() - shown.size());
    }

    /** Where a neighbour is: on an ellipse, at the height of his name. */
    private record Place(double belowMiddle, double height, boolean onRight) {

        String x() {
            double share = belowMiddle / (height / 2);
            double aside = WIDTH * Math.sqrt(1 - share * share);
            return Svg.percent(onRight ? 50 + aside : 50 - aside);
        }

        double middle() {
            return HEADING + height / 2;
        }

        double y() {
            return middle() + belowMiddle;
        }
    }

    private static void neighbour(Svg svg, List<Node> shown, int index, Place place) {
        Node node = shown.get(index);
        double most = Math.max(shown.get(0).strength(), Double.MIN_NORMAL);
        String width = Svg.number(Math.max(0.75, THICKEST * Math.sqrt(node.strength() / most)));
        String y = Svg.number(place.y());
        String middle = Svg.number(place.middle());
        svg.link(node.link()).tooltip(node.tooltip());
        svg.shape("line", "class", "tie", "stroke-width", width, "x1", "50%", "y1", middle, "x2", place.x(), "y2", y);
        svg.shape("circle", "class", "node", "cx", place.x(), "cy", y, "r", "4");
        double aside = place.onRight() ? 9 : -9;
        String anchor = place.onRight() ? "start" : "end";
        new Text(place.x(), place.y() + 4, aside, anchor, "label", NAME_NARROW, NAME_WIDE)
                .write(svg, Label.of(node.label()));
        svg.close();
    }
}
