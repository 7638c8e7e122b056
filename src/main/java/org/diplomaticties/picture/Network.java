package org.diplomaticties.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Nodes and what binds them. Of a large network, the three hundred strongest nodes are drawn, and the names of those that
 * have room for them.
 *
 * @param caption what it is called
 * @param nodes in any order; ties name them by their index
 * @param ties what binds them
 */
public record Network(Caption caption, List<Node> nodes, List<Tie> ties) {

    private static final int NODES = 300;
    private static final int TIES = 1200;

    /** Names may cross nodes, but not these. */
    private static final int STRONG = 12;

    private static final double WIDTH = 800;
    private static final double HEIGHT = 560;
    private static final double MARGIN = 40;

    public Network {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
        for (Tie tie : ties) {
            if (Math.min(tie.from(), tie.to()) < 0 || Math.max(tie.from(), tie.to()) >= nodes.size()) {
                throw new IllegalArgumentException("A tie to a node that there is not: " + tie);
            }
        }
    }

    public Picture picture() {
        List<Integer> strongest = IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> nodes.get(i).strength())
                        .reversed()
                        .thenComparing(i -> nodes.get(i).label()))
                .limit(NODES)
                .toList();
        List<Node> shown = strongest.stream().map(nodes::get).toList();
        List<Tie> drawn = tiesAmong(strongest);
        double[][] places = ForceLayout.of(shown.size(), drawn);
        boolean linked = shown.stream().anyMatch(node -> Svg.leads(node.link()));
        Svg svg = new Svg(caption, "network", linked, "viewBox", "0 0 800 560");
        double most = drawn.stream().mapToDouble(Tie::strength).max().orElse(1);
        for (Tie tie : drawn) {
            draw(svg, tie, places, Math.max(most, Double.MIN_NORMAL));
        }
        nodes(svg, shown, places);
        return new Picture(svg.end(), shown.size(), nodes.size() - shown.size());
    }

    /** The strongest ties between the nodes that are drawn, with their places among these. */
    private List<Tie> tiesAmong(List<Integer> strongest) {
        Map<Integer, Integer> rank = new HashMap<>();
        strongest.forEach(index -> rank.put(index, rank.size()));
        return ties.stream()
                .filter(tie -> tie.from() != tie.to() && rank.containsKey(tie.from()) && rank.containsKey(tie.to()))
                .sorted(Comparator.comparingDouble(Tie::strength).reversed())
                .limit(TIES)
                .map(tie -> new Tie(rank.get(tie.from()), rank.get(tie.to()), tie.strength(), tie.tooltip()))
                .toList();
    }

    private static void draw(Svg svg, Tie tie, double[][] places, double most) {
        svg.open("line", "class", "tie", "stroke-width", Svg.number(0.6 + 4 * Math.sqrt(tie.strength() / most)));
        svg.attributes("x1", Svg.number(x(places, tie.from())), "y1", Svg.number(y(places, tie.from())));
        svg.attributes("x2", Svg.number(x(places, tie.to())), "y2", Svg.number(y(places, tie.to())));
        svg.tooltip(tie.tooltip()).close();
    }

    private static void nodes(Svg svg, List<Node> shown, double[][] places) {
        NodeNames names = new NodeNames(svg, WIDTH, HEIGHT);
        double most = Math.max(shown.isEmpty() ? 1 : shown.get(0).strength(), Double.MIN_NORMAL);
        for (int i = 0; i < shown.size(); i++) {
            Node node = shown.get(i);
            double radius = 3 + 8 * Math.sqrt(node.strength() / most);
            String r = Svg.number(radius);
            svg.link(node.link()).tooltip(node.tooltip());
            svg.shape(
                    "circle", "class", "node", "cx", Svg.number(x(places, i)), "cy", Svg.number(y(places, i)), "r", r);
            svg.close();
            if (i < STRONG) {
                names.keepFree(x(places, i), y(places, i), radius);
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            double radius = 3 + 8 * Math.sqrt(shown.get(i).strength() / most);
            names.write(i, Label.of(shown.get(i).label()), x(places, i), y(places, i), radius);
        }
    }

    private static double x(double[][] places, int index) {
        return MARGIN + (WIDTH - 2 * MARGIN) * places[0][index];
    }

    private static double y(double[][] places, int index) {
        return MARGIN / 2 + (HEIGHT - MARGIN) * places[1][index];
    }
}
