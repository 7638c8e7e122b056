package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
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
import org.diplomaticties.snapshot.Run;

/** Makes ways of property paths (SPARQL 1.1, section 9). */
final class Ways {

    private final Work work;
    private final boolean[] sets;

    /**
     * For paths in some graphs.
     *
     * @param sets which sets of graphs count; null if all do
     */
    Ways(Work work, boolean[] sets) {
        this.work = work;
        this.sets = sets;
    }

    /** Which sets of graphs count; null if all do. */
    boolean[] sets() {
        return sets;
    }

    /** Whether a path is one of SPARQL 1.1. */
    static boolean isKnown(Path path) {
        if (path instanceof P_Link || path instanceof P_ReverseLink || path instanceof P_NegPropSet) {
            return true;
        }
        if (path instanceof P_Seq sequence) {
            return isKnown(sequence.getLeft()) && isKnown(sequence.getRight());
        }
        if (path instanceof P_Alt either) {
            return isKnown(either.getLeft()) && isKnown(either.getRight());
        }
        Path part = part(path);
        return part != null && isKnown(part);
    }

    private static Path part(Path path) {
        if (path instanceof P_Inverse inverse) {
            return inverse.getSubPath();
        }
        if (path instanceof P_ZeroOrOne once) {
            return once.getSubPath();
        }
        if (path instanceof P_ZeroOrMore1 repeated) {
            return repeated.getSubPath();
        }
        return path instanceof P_OneOrMore1 repeated ? repeated.getSubPath() : null;
    }

    Way of(Path path, boolean forward) {
        if (path instanceof P_Link || path instanceof P_ReverseLink || path instanceof P_NegPropSet) {
            return hops(path, forward);
        }
        if (path instanceof P_Inverse inverse) {
            return of(inverse.getSubPath(), !forward);
        }
        if (path instanceof P_Seq sequence) {
            Way first = of(forward ? sequence.getLeft() : sequence.getRight(), forward);
            Way second = of(forward ? sequence.getRight() : sequence.getLeft(), forward);
            return (start, ends) -> first.follow(start, middle -> second.follow(middle, ends));
        }
        if (path instanceof P_Alt either) {
            Way one = of(either.getLeft(), forward);
            Way other = of(either.getRight(), forward);
            return (start, ends) -> one.follow(start, ends) && other.follow(start, ends);
        }
        Automaton automaton = automaton(path, forward);
        return (start, ends) -> new Reach(work.guard(), automaton, start).follow(ends);
    }

    Automaton automaton(Path path, boolean forward) {
        return Automaton.of(path, forward, this::of);
    }

    private Way hops(Path path, boolean forward) {
        List<Hop> hops = of(path).stream().map(hop -> hop.inDirection(forward)).toList();
        return (start, ends) -> {
            for (Hop hop : hops) {
                if (!follow(hop, start, ends)) {
                    return false;
                }
            }
            return true;
        };
    }

    private boolean follow(Hop hop, int start, IntPredicate ends) {
        boolean[] goesOn = {true};
        hop.follow(start, new Run(), end -> {
            work.guard().rows(1);
            goesOn[0] = goesOn[0] && ends.test(end);
        });
        return goesOn[0];
    }

    /**
     * The hops of a path of one property. Of a negated set, one for each direction in which it names properties (SPARQL 1.1,
     * section 9.1).
     */
    private List<Hop> of(Path path) {
        if (path instanceof P_Link link) {
            return List.of(hop(List.of(link.getNode()), false, true));
        }
        if (path instanceof P_ReverseLink link) {
            return List.of(hop(List.of(link.getNode()), false, false));
        }
        P_NegPropSet others = (P_NegPropSet) path;
        List<Hop> hops = new ArrayList<>();
        if (!others.getFwdNodes().isEmpty()) {
            hops.add(hop(others.getFwdNodes(), true, true));
        }
        if (!others.getBwdNodes().isEmpty()) {
            hops.add(hop(others.getBwdNodes(), true, false));
        }
        return hops;
    }

    private Hop hop(List<Node> predicates, boolean isAllBut, boolean forward) {
        return new Hop(work.snapshot(), ids(predicates), isAllBut, forward, sets);
    }

    private Set<Integer> ids(List<Node> predicates) {
        return predicates.stream()
                .map(work.ids().terms()::id)
                .filter(id -> id != 0)
                .collect(Collectors.toSet());
    }
}
