package org.diplomaticties.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
import org.diplomaticties.guard.Guard;

/**
 * Walks property paths over a graph. It calls itself once for each level of the path's text, never for its length in the
 * graph, and each end that it remembers is charged until the walk is over.
 */
final class PathWalk {

    private static final long NODE = 64; // bytes of an entry in a set, about

    private final Graph graph;
    private final Guard guard;

    PathWalk(Graph graph, Guard guard) {
        this.graph = graph;
        this.guard = guard;
    }

    /**
     * The ends of a path, as often as SPARQL counts them.
     *
     * @param forward from its beginning to its end, or else backwards
     */
    Collection<Node> from(Node start, Path path, boolean forward) {
        Collection<Node> ends = new ArrayList<>();
        walk(start, path, forward, ends);
        guard.release(NODE * ends.size());
        return ends;
    }

    /** The end of a path, once for each time that SPARQL counts it; none if the path does not lead there. */
    Iterator<Node> between(Node start, Path path, Node end) {
        return Iter.filter(from(start, path, true).iterator(), end::equals);
    }

    /** Where a path may begin: all such nodes, and perhaps more, each once. */
    Iterator<Node> starts(Path path) {
        Set<Node> seen = new HashSet<>();
        return Iter.filter(possible(path, true), node -> {
            guard.row();
            boolean added = seen.add(node);
            if (added) {
                guard.keep(NODE);
            }
            return added;
        });
    }

    private Iterator<Node> possible(Path path, boolean forward) {
        if (path instanceof P_Link link) {
            return ends(link.getNode(), forward);
        }
        if (path instanceof P_ReverseLink link) {
            return ends(link.getNode(), !forward);
        }
        if (path instanceof P_Inverse inverse) {
            return possible(inverse.getSubPath(), !forward);
        }
        if (path instanceof P_Seq sequence) {
            return possible(forward ? sequence.getLeft() : sequence.getRight(), forward);
        }
        if (path instanceof P_Alt either) {
            // The second begins when the first is done: some of Jena's iterators cannot be closed before they begin.
            return Iter.flatMap(
                    List.of(either.getLeft(), either.getRight()).iterator(), side -> possible(side, forward));
        }
        if (path instanceof P_OneOrMore1 repeated) {
            return possible(repeated.getSubPath(), forward);
        }
        return Iter.flatMap(
                graph.find(),
                triple -> List.of(triple.getSubject(), triple.getObject()).iterator());
    }

    private Iterator<Node> ends(Node property, boolean subjects) {
        return Iter.map(
                graph.find(Node.ANY, property, Node.ANY),
                triple -> subjects ? triple.getSubject() : triple.getObject());
    }

    private void walk(Node start, Path path, boolean forward, Collection<Node> ends) {
        if (path instanceof P_Link link) {
            step(start, link.getNode(), forward, ends);
        } else if (path instanceof P_ReverseLink link) {
            step(start, link.getNode(), !forward, ends);
        } else if (path instanceof P_Inverse inverse) {
            walk(start, inverse.getSubPath(), !forward, ends);
        } else if (path instanceof P_Seq sequence) {
            Path first = forward ? sequence.getLeft() : sequence.getRight();
            Path second = forward ? sequence.getRight() : sequence.getLeft();
            Collection<Node> middle = like(ends);
            walk(start, first, forward, middle);
            middle.forEach(node -> walk(node, second, forward, ends));
            guard.release(NODE * middle.size());
        } else if (path instanceof P_Alt either) {
            walk(start, either.getLeft(), forward, ends);
            walk(start, either.getRight(), forward, ends);
        } else if (path instanceof P_NegPropSet others) {
            stepOther(start, forward ? others.getFwdNodes() : others.getBwdNodes(), true, ends);
            stepOther(start, forward ? others.getBwdNodes() : others.getFwdNodes(), false, ends);
        } else {
            closure(start, path, forward, ends);
        }
    }

    /** Where ends count once, so do those of a step on the way. */
    private static Collection<Node> like(Collection<Node> ends) {
        return ends instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
    }

    private void closure(Node start, Path path, boolean forward, Collection<Node> ends) {
        Set<Node> reached = new LinkedHashSet<>();
        if (path instanceof P_ZeroOrOne once) {
            walk(start, once.getSubPath(), forward, reached);
            add(start, reached);
        } else if (path instanceof P_ZeroOrMore1 repeated) {
            add(start, reached);
            repeat(start, repeated.getSubPath(), forward, reached);
        } else if (path instanceof P_OneOrMore1 repeated) {
            repeat(start, repeated.getSubPath(), forward, reached);
        } else {
            throw new UnsupportedOperationException("SPARQL 1.1 has no such path: " + path);
        }
        reached.forEach(node -> add(node, ends));
        guard.release(NODE * reached.size());
    }

    private void repeat(Node start, Path path, boolean forward, Set<Node> reached) {
        Deque<Node> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Set<Node> ends = new LinkedHashSet<>();
            walk(next.poll(), path, forward, ends);
            for (Node end : ends) {
                if (add(end, reached)) {
                    next.add(end);
                }
            }
            guard.release(NODE * ends.size());
        }
    }

    private void step(Node start, Node property, boolean forward, Collection<Node> ends) {
        Iterator<Triple> triples =
                forward ? graph.find(start, property, Node.ANY) : graph.find(Node.ANY, property, start);
        triples.forEachRemaining(triple -> add(forward ? triple.getObject() : triple.getSubject(), ends));
    }

    /** A step by any property but some; none at all if there are none to leave out (SPARQL 1.1, section 9.1). */
    private void stepOther(Node start, List<Node> properties, boolean forward, Collection<Node> ends) {
        if (properties.isEmpty()) {
            return;
        }
        Iterator<Triple> triples =
                forward ? graph.find(start, Node.ANY, Node.ANY) : graph.find(Node.ANY, Node.ANY, start);
        triples.forEachRemaining(triple -> {
            guard.row();
            if (!properties.contains(triple.getPredicate())) {
                add(forward ? triple.getObject() : triple.getSubject(), ends);
            }
        });
    }

    private boolean add(Node end, Collection<Node> ends) {
        guard.row();
        boolean added = ends.add(end);
        if (added) {
            guard.keep(NODE);
        }
        return added;
    }
}
