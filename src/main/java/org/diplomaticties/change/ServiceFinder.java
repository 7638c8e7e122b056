package org.diplomaticties.change;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnfold;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Finds SERVICE wherever it can stand. Jena's walkers pass over EXISTS in aggregates and in the order of a subquery. */
final class ServiceFinder extends ElementVisitorBase {

    private boolean found;

    private ServiceFinder() {}

    static boolean isIn(Element pattern) {
        ServiceFinder finder = new ServiceFinder();
        finder.walk(pattern);
        return finder.found;
    }

    @Override
    public void visit(ElementService element) {
        found = true;
    }

    @Override
    public void visit(ElementFilter element) {
        walk(element.getExpr());
    }

    @Override
    public void visit(ElementBind element) {
        walk(element.getExpr());
    }

    @Override
    public void visit(ElementAssign element) {
        walk(element.getExpr());
    }

    @Override
    public void visit(ElementUnfold element) {
        walk(element.getExpr());
    }

    @Override
    public void visit(ElementSubQuery element) {
        Query query = element.getQuery();
        walk(query.getQueryPattern());
        walk(query.getProject());
        walk(query.getGroupBy());
        query.getHavingExprs().forEach(this::walk);
        query.getAggregators().forEach(this::walk);
        if (query.getOrderBy() != null) {
            query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::walk);
        }
    }

    private void walk(Element element) {
        ElementWalker.walk(element, this);
    }

    private void walk(VarExprList list) {
        list.getExprs().values().forEach(this::walk);
    }

    private void walk(Expr expression) {
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                walk(exists.getElement());
            }

            @Override
            public void visit(ExprAggregator aggregate) {
                ExprList inside = aggregate.getAggregator().getExprList();
                if (inside != null) {
                    inside.forEach(ServiceFinder.this::walk);
                }
            }

            private void walk(Element element) {
                ServiceFinder.this.walk(element);
            }
        });
    }
}
