package org.diplomaticties.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.Network;
import org.diplomaticties.picture.Node;
import org.diplomaticties.picture.Picture;
import org.diplomaticties.picture.Tie;

/**
 * The network of an answer, named for readers: as a picture, and as data for the script that lets them move it.
 *
 * @param nodes who or what is in it
 * @param ties what binds them, by the nodes' indexes
 */
record ResultNetwork(List<Node> nodes, List<Tie> ties) {

    /** So many nodes and ties are drawn: more cannot be read. */
    static final int MOST_NODES = 300;

    private static final int MOST_TIES = 1_200;
    private static final ObjectMapper JSON = new ObjectMapper();

    static ResultNetwork of(org.diplomaticties.result.Network network, Labels labels) {
        Map<org.apache.jena.graph.Node, Integer> places = new HashMap<>();
        network.actors().forEach(actor -> places.put(actor.thing(), places.size()));
        double[] strengths = new double[places.size()];
        List<Tie> ties = new ArrayList<>();
        for (var tie : network.ties()) {
            double weight = Math.max(0, tie.weight().doubleValue());
            int from = places.get(tie.source());
            int to = places.get(tie.target());
            strengths[from] += weight;
            strengths[to] += weight;
            ties.add(new Tie(from, to, weight, tie.weight().toPlainString()));
        }
        List<Node> nodes = new ArrayList<>();
        for (var actor : network.actors()) {
            Link link = labels.link(actor.thing());
            String name = labels.isNamed(actor.thing()) ? link.text() : actor.label();
            nodes.add(new Node(name, link.href(), name, strengths[nodes.size()]));
        }
        return new ResultNetwork(List.copyOf(nodes), List.copyOf(ties));
    }

    Picture picture(Caption caption) {
        return new Network(caption, nodes, ties).picture();
    }

    /** The strongest nodes and the ties between them. */
    String json() {
        List<Integer> strongest = IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> nodes.get(i).strength())
                        .reversed()
                        .thenComparing(i -> nodes.get(i).label()))
                .limit(MOST_NODES)
                .toList();
        Set<Integer> drawn = Set.copyOf(strongest);
        List<Map<String, Object>> points = strongest.stream()
                .map(i -> Map.<String, Object>of(
                        "id", i,
                        "label", nodes.get(i).label(),
                        "href", nodes.get(i).link(),
                        "strength", nodes.get(i).strength()))
                .toList();
        List<List<Number>> lines = ties.stream()
                .filter(tie -> drawn.contains(tie.from()) && drawn.contains(tie.to()))
                .sorted(Comparator.comparingDouble(Tie::strength).reversed())
                .limit(MOST_TIES)
                .map(tie -> List.<Number>of(tie.from(), tie.to(), tie.strength()))
                .collect(Collectors.toList());
        try {
            return JSON.writeValueAsString(Map.of("nodes", points, "ties", lines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
