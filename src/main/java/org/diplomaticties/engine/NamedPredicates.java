package org.diplomaticties.engine;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;

/**
 * Rows that may be in a triple of a pattern as far as its predicates go: a blank node or a literal is the predicate of none.
 * Jena puts the triples of a pattern in order by the first row that comes in, and breaks down over such a predicate.
 */
final class NamedPredicates extends QueryIterProcessBinding {

    private final List<Var> predicates;

    private NamedPredicates(List<Var> predicates, QueryIterator input, ExecutionContext context) {
        super(input, context);
        this.predicates = predicates;
    }

    /** The rows of an input that a pattern may go on from; all of them, where its predicates are given. */
    static QueryIterator of(Op pattern, QueryIterator input, ExecutionContext context) {
        List<Var> predicates = predicates(pattern)
                .filter(Var::isVar)
                .map(Var::alloc)
                .distinct()
                .toList();
        return predicates.isEmpty() || input.isJoinIdentity() ? input : new NamedPredicates(predicates, input, context);
    }

    /** Whether a pattern can have rows; it cannot, where a row was put into it with such a predicate. */
    static boolean areIn(Op pattern) {
        return predicates(pattern).allMatch(predicate -> predicate.isURI() || Var.isVar(predicate));
    }

    private static Stream<Node> predicates(Op pattern) {
        return triples(pattern).stream().map(Triple::getPredicate);
    }

    private static List<Triple> triples(Op op) {
        if (op instanceof OpFilter filter) {
            return triples(filter.getSubOp());
        }
        if (op instanceof OpBGP pattern) {
            return pattern.getPattern().getList();
        }
        return op instanceof OpQuadPattern quads ? quads.getBasicPattern().getList() : List.of();
    }

    @Override
    public Binding accept(Binding row) {
        for (Var predicate : predicates) {
            Node term = row.get(predicate);
            if (term != null && !term.isURI()) {
                return null;
            }
        }
        return row;
    }
}
