package org.diplomaticties.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.Element1;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Walks over all parts of a query, however deep they stand, without calling itself, and has each one checked. */
final class Parts {

    private final Deque<Part> left = new ArrayDeque<>();

    /** A query, a pattern, an expression or a path, how deep it stands, and in how many EXISTS. */
    private record Part(Object it, int depth, int exists) {

        Part child(Object child) {
            return new Part(child, depth + (counts(child) ? 1 : 0), exists + (child instanceof ExprFunctionOp ? 1 : 0));
        }

        /** Whether a part is a level of its own: braces are, the words before them are not. */
        private static boolean counts(Object part) {
            return !(part instanceof Element) || part instanceof ElementGroup;
        }
    }

    private Parts() {}

    /** What is done with each part. */
    interface Each {

        /**
         * Sees a part.
         *
         * @param depth how deep it stands
         * @param exists in how many EXISTS
         */
        void part(Object part, int depth, int exists);
    }

    /** Has all parts of a query or a pattern seen. */
    static void check(Object whole, Each check) {
        Parts parts = new Parts();
        parts.left.push(new Part(whole, 1, 0));
        while (!parts.left.isEmpty()) {
            Part part = parts.left.pop();
            check.part(part.it(), part.depth(), part.exists());
            children(part.it()).filter(Objects::nonNull).forEach(child -> parts.left.push(part.child(child)));
        }
    }

    private static Stream<?> children(Object part) {
        if (part instanceof Query query) {
            return children(query);
        }
        if (part instanceof Element element) {
            return children(element);
        }
        if (part instanceof Expr expression) {
            return children(expression);
        }
        if (part instanceof P_Path1 path) {
            return Stream.of(path.getSubPath());
        }
        return part instanceof P_Path2 path ? Stream.of(path.getLeft(), path.getRight()) : Stream.empty();
    }

    private static Stream<?> children(Query query) {
        Stream<?> order = query.getOrderBy() == null
                ? Stream.empty()
                : query.getOrderBy().stream().map(SortCondition::getExpression);
        return Stream.of(
                        Stream.ofNullable(query.getQueryPattern()),
                        expressions(query.getProject()),
                        expressions(query.getGroupBy()),
                        query.getHavingExprs().stream(),
                        query.getAggregators().stream(),
                        order)
                .flatMap(parts -> parts);
    }

    private static Stream<Expr> expressions(VarExprList list) {
        return list.getExprs().values().stream();
    }

    private static Stream<?> children(Element element) {
        if (element instanceof ElementGroup group) {
            return group.getElements().stream();
        }
        if (element instanceof ElementUnion union) {
            return union.getElements().stream();
        }
        if (element instanceof ElementPathBlock block) {
            return block.getPattern().getList().stream().map(Parts::path);
        }
        if (element instanceof ElementFilter filter) {
            return Stream.of(filter.getExpr());
        }
        if (element instanceof ElementBind bind) {
            return Stream.of(bind.getExpr());
        }
        if (element instanceof ElementAssign assign) {
            return Stream.of(assign.getExpr());
        }
        return inner(element);
    }

    private static Stream<?> inner(Element element) {
        if (element instanceof ElementOptional optional) {
            return Stream.of(optional.getOptionalElement());
        }
        if (element instanceof ElementMinus minus) {
            return Stream.of(minus.getMinusElement());
        }
        if (element instanceof ElementNamedGraph named) {
            return Stream.of(named.getElement());
        }
        if (element instanceof ElementService service) {
            return Stream.of(service.getElement());
        }
        if (element instanceof ElementSubQuery query) {
            return Stream.of(query.getQuery());
        }
        return element instanceof Element1 one ? Stream.of(one.getElement()) : Stream.empty();
    }

    private static Object path(TriplePath triple) {
        Path path = triple.getPath();
        return path == null ? triple : path;
    }

    private static Stream<?> children(Expr expression) {
        if (expression instanceof ExprFunctionOp exists) {
            return Stream.of(exists.getElement());
        }
        if (expression instanceof ExprAggregator aggregate) {
            ExprList arguments = aggregate.getAggregator().getExprList();
            return arguments == null ? Stream.empty() : arguments.getList().stream();
        }
        return expression instanceof ExprFunction function ? function.getArgs().stream() : Stream.empty();
    }
}
