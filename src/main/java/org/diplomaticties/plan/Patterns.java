package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.P_Link;

/** What of the algebra is a matter of patterns alone. */
final class Patterns {

    private final Work work;
    private final Focus focus;
    private final Expressions expressions;

    Patterns(Work work, Focus focus, Expressions expressions) {
        this.work = work;
        this.focus = focus;
        this.expressions = expressions;
    }

    /** Whether an operator is patterns that all have to fit, and nothing else. */
    static boolean isConjunction(Op operator) {
        return operator instanceof OpBGP
                || operator instanceof OpTriple
                || (operator instanceof OpPath path && isKnown(path.getTriplePath()));
    }

    static boolean isKnown(TriplePath path) {
        return path.isTriple() || Ways.isKnown(path.getPath());
    }

    Conjunction conjunction(Op operator) {
        Conjunction conjunction = new Conjunction(work, expressions);
        add(operator, conjunction);
        return conjunction;
    }

    private void add(Op operator, Conjunction conjunction) {
        if (operator instanceof OpPath path) {
            conjunction.add(part(path.getTriplePath()));
        } else {
            List<Triple> triples = operator instanceof OpBGP bgp
                    ? bgp.getPattern().getList()
                    : List.of(((OpTriple) operator).getTriple());
            triples.forEach(triple -> conjunction.add(Part.of(pattern(triple))));
        }
    }

    /**
     * Adds an element of a sequence to what came before it, if it may as well be done in any order with it: patterns, and
     * conditions whose variables are all bound by then.
     */
    boolean add(Op element, Conjunction conjunction, Rows input) {
        if (isConjunction(element)) {
            add(element, conjunction);
            return true;
        }
        if (!(element instanceof OpFilter filter) || !isConjunction(filter.getSubOp())) {
            return false;
        }
        BitSet bound = Slots.either(
                Slots.either(input.always(), conjunction.slots()),
                conjunction(filter.getSubOp()).slots());
        for (Expr condition : filter.getExprs()) {
            BitSet open = work.slots().of(Mentioned.in(condition));
            open.andNot(bound);
            if (Existence.isOne(condition) || !open.isEmpty()) {
                return false;
            }
        }
        add(filter.getSubOp(), conjunction);
        filter.getExprs().forEach(conjunction::add);
        return true;
    }

    private Pattern pattern(Triple triple) {
        return new Pattern(
                spot(triple.getSubject()),
                spot(triple.getPredicate()),
                spot(triple.getObject()),
                focus,
                triple.toString());
    }

    private Part part(TriplePath path) {
        if (path.isTriple()) {
            return Part.of(pattern(path.asTriple()));
        }
        if (path.getPath() instanceof P_Link link) {
            return Part.of(pattern(Triple.create(path.getSubject(), link.getNode(), path.getObject())));
        }
        return Part.of(
                new PathPattern(end(path.getSubject()), path.getPath(), end(path.getObject()), focus, path.toString()));
    }

    private Spot spot(Node term) {
        return Var.isVar(term)
                ? Spot.in(work.slots().of(Var.alloc(term)))
                : Spot.of(work.ids().terms().id(term));
    }

    /** An end of a path: a path of length zero leads from a term to itself, even if no triple has it. */
    private Spot end(Node term) {
        return Var.isVar(term) ? spot(term) : Spot.of(work.ids().id(term));
    }

    /** Whether carrying a row on through an operator comes to the same as putting its terms in place of variables. */
    static boolean canBeCarried(Op operator) {
        if (isConjunction(operator)) {
            return true;
        }
        if (operator instanceof OpFilter filter) {
            return canBeCarried(filter.getSubOp())
                    && filter.getExprs().getList().stream()
                            .allMatch(condition -> Repeatable.is(condition) || Existence.isOne(condition));
        }
        if (operator instanceof OpSequence sequence) {
            return sequence.getElements().stream().allMatch(Patterns::canBeCarried);
        }
        if (operator instanceof OpUnion union) {
            return canBeCarried(union.getLeft()) && canBeCarried(union.getRight());
        }
        if (operator instanceof OpTable) {
            return true;
        }
        return operator instanceof OpGraph graph
                && InGraph.isSimple(graph.getSubOp(), graph.getNode())
                && canBeCarried(graph.getSubOp());
    }
}
