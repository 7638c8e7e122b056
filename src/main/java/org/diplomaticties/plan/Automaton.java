package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * A path as states with hops between them. Where ends count once, whatever leads to the same state at the same place leads
 * on alike, so that each such pair is visited once, however many ways lead there.
 */
final class Automaton {

    static final int START = 0;
    static final int END = 1;

    private final List<List<Edge>> edges = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
    private final Function<Path, List<Hop>> hops;

    /**
     * A way from one state to another.
     *
     * @param hop null if it needs none
     */
    record Edge(Hop hop, int to) {}

    private Automaton(Function<Path, List<Hop>> hops) {
        this.hops = hops;
    }

    /**
     * A path from one end to the other.
     *
     * @param hops of paths of one property
     */
    static Automaton of(Path path, boolean forward, Function<Path, List<Hop>> hops) {
        Automaton automaton = new Automaton(hops);
        automaton.add(path, forward, START, END);
        return automaton;
    }

    List<Edge> edges(int state) {
        return edges.get(state);
    }

    private int state() {
        edges.add(new ArrayList<>());
        return edges.size() - 1;
    }

    private void edge(int from, Hop hop, int to) {
        edges.get(from).add(new Edge(hop, to));
    }

    private void add(Path path, boolean forward, int from, int to) {
        if (path instanceof P_Link || path instanceof P_ReverseLink || path instanceof P_NegPropSet) {
            addHops(path, forward, from, to);
        } else if (path instanceof P_Inverse inverse) {
            add(inverse.getSubPath(), !forward, from, to);
        } else if (path instanceof P_Seq sequence) {
            int middle = state();
            add(forward ? sequence.getLeft() : sequence.getRight(), forward, from, middle);
            add(forward ? sequence.getRight() : sequence.getLeft(), forward, middle, to);
        } else if (path instanceof P_Alt either) {
            add(either.getLeft(), forward, from, to);
            add(either.getRight(), forward, from, to);
        } else if (path instanceof P_ZeroOrOne once) {
            edge(from, null, to);
            add(once.getSubPath(), forward, from, to);
        } else if (path instanceof P_ZeroOrMore1 repeated) {
            int middle = state();
            edge(from, null, middle);
            add(repeated.getSubPath(), forward, middle, middle);
            edge(middle, null, to);
        } else if (path instanceof P_OneOrMore1 repeated) {
            int before = state();
            int after = state();
            edge(from, null, before);
            add(repeated.getSubPath(), forward, before, after);
            edge(after, null, before);
            edge(after, null, to);
        } else {
            throw new IllegalArgumentException("SPARQL 1.1 has no such path: " + path);
        }
    }

    private void addHops(Path path, boolean forward, int from, int to) {
        hops.apply(path).forEach(hop -> edge(from, hop.inDirection(forward), to));
    }
}
