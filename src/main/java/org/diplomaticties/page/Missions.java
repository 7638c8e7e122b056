package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ties;

/**
 * The diplomatic posts of a state, each with its tenures.
 *
 * @param sent to others
 * @param received from others
 */
record Missions(List<Mission> sent, List<Mission> received) {

    /**
     * A diplomatic post.
     *
     * @param other the state at its other end, or the organisation that its holder is accredited to
     */
    record Mission(Node other, PostTenures tenures) {}

    static Missions read(Node state, DatasetGraph dataset) {
        return new Missions(
                missions(state, Ties.SENDING_STATE, List.of(Ties.RECEIVING_STATE, Ties.ACCREDITED_TO), dataset),
                missions(state, Ties.RECEIVING_STATE, List.of(Ties.SENDING_STATE), dataset));
    }

    private static List<Mission> missions(Node state, Node end, List<Node> otherEnd, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        List<Mission> missions = new ArrayList<>();
        for (Node post :
                graph.stream(Node.ANY, end, state).map(Triple::getSubject).toList()) {
            Optional<Node> other = otherEnd.stream()
                    .flatMap(property -> graph.stream(post, property, Node.ANY))
                    .map(Triple::getObject)
                    .findFirst();
            other.ifPresent(found -> missions.add(new Mission(found, PostTenures.read(post, dataset))));
        }
        return List.copyOf(missions);
    }

    /** The posts that the state sends to another. */
    List<Mission> sentTo(Node receiver) {
        return sent.stream().filter(mission -> mission.other().equals(receiver)).toList();
    }

    /** How many things it holds, for the bound of what is kept. */
    private int size() {
        return Stream.concat(sent.stream(), received.stream())
                .mapToInt(mission -> 1 + mission.tenures().held().size())
                .sum();
    }

    /** Reads the missions of states, and keeps those of the states that were asked for last. */
    static final class Reader {

        /** So many posts and tenures are kept: some 50 megabytes. */
        private static final int KEPT = 50_000;

        private final KeptPerVersion<Node, Missions> kept = new KeptPerVersion<>(KEPT, Missions::size);

        Missions of(Node state, Version version, DatasetGraph dataset) {
            return kept.of(version, state, () -> read(state, dataset));
        }
    }
}
