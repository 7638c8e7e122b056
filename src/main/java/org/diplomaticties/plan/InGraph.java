package org.diplomaticties.plan;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/**
 * What is looked for in a graph (GRAPH) and can be looked for in all at once: each pattern is followed with the graph as one
 * of its variables. The variable is not seen inside (SPARQL 1.1, section 18.6).
 */
final class InGraph {

    private final Node graph;

    private InGraph(Node graph) {
        this.graph = graph;
    }

    /** Whether that comes to the same. Some pattern has to bind the graph on each way. */
    static boolean isSimple(Op operator, Node graph) {
        return new InGraph(graph).binds(operator);
    }

    private boolean binds(Op operator) {
        if (operator instanceof OpBGP bgp) {
            return !bgp.getPattern().isEmpty();
        }
        if (operator instanceof OpPath path) {
            return path.getTriplePath().isTriple();
        }
        if (operator instanceof OpFilter filter) {
            return binds(filter.getSubOp()) && areBlind(filter.getExprs().getList());
        }
        if (operator instanceof OpExtend extend) {
            return binds(extend.getSubOp())
                    && areBlind(List.copyOf(extend.getVarExprList().getExprs().values()));
        }
        if (operator instanceof OpSequence sequence) {
            return sequence.getElements().stream().allMatch(element -> binds(element) || isBound(element))
                    && sequence.getElements().stream().anyMatch(this::binds);
        }
        if (operator instanceof OpDisjunction either) {
            return either.getElements().stream().allMatch(this::binds);
        }
        return operator instanceof OpTriple || (operator instanceof Op2 two && bindsTogether(two));
    }

    private boolean bindsTogether(Op2 operator) {
        boolean left = binds(operator.getLeft());
        boolean right = binds(operator.getRight());
        if (operator instanceof OpJoin) {
            return (left || operator.getLeft() instanceof OpTable)
                    && (right || operator.getRight() instanceof OpTable)
                    && (left || right);
        }
        if (operator instanceof OpLeftJoin join
                && join.getExprs() != null
                && !areBlind(join.getExprs().getList())) {
            return false;
        }
        return left
                && right
                && (operator instanceof OpUnion || operator instanceof OpConditional || operator instanceof OpLeftJoin);
    }

    /** Whether it does with a graph that others bind: a path, and rows that are given. */
    private static boolean isBound(Op operator) {
        return operator instanceof OpTable
                || (operator instanceof OpPath path && Patterns.isKnown(path.getTriplePath()));
    }

    private boolean areBlind(List<Expr> expressions) {
        return expressions.stream()
                .allMatch(expression -> Repeatable.is(expression)
                        && (!Var.isVar(graph) || !Mentioned.in(expression).contains(Var.alloc(graph))));
    }
}
