package org.diplomaticties.plan;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.diplomaticties.snapshot.Kind;

/**
 * Makes conditions of expressions: on ids alone where the order or the sameness of ids decides, by evaluating the expression
 * elsewhere.
 */
final class Conditions {

    private final Work work;
    private final Expressions expressions;
    private final Texts texts;

    Conditions(Work work, Expressions expressions) {
        this.work = work;
        this.expressions = expressions;
        this.texts = new Texts(work, expressions);
    }

    Condition of(Expr expression) {
        Condition onTexts = texts.condition(expression);
        if (onTexts != null) {
            return onTexts;
        }
        if (expression instanceof E_LogicalAnd and) {
            return and(of(and.getArg1()), of(and.getArg2()));
        }
        if (expression instanceof E_LogicalOr or) {
            return or(of(or.getArg1()), of(or.getArg2()));
        }
        if (expression instanceof E_LogicalNot not) {
            Condition positive = of(not.getArg());
            return (batch, row) -> Condition.not(positive.test(batch, row));
        }
        if (expression instanceof E_Bound bound && bound.getArg().isVariable()) {
            Value value = expressions.value(bound.getArg());
            return (batch, row) -> Condition.of(value.id(batch, row) != 0);
        }
        if (expression instanceof E_IsIRI kind && kind.getArg().isVariable()) {
            Value value = expressions.value(kind.getArg());
            return (batch, row) -> iri(value.id(batch, row));
        }
        if (expression instanceof E_SameTerm same) {
            return sameTerm(same);
        }
        if (expression instanceof E_OneOfBase some && some.getLHS().isVariable()) {
            return oneOf(some);
        }
        return expression instanceof ExprFunction2 comparison
                ? comparison(comparison)
                : expressions.general(expression);
    }

    private int iri(int id) {
        return id == 0 ? Condition.ERROR : Condition.of(work.ids().isIri(id));
    }

    private static Condition and(Condition one, Condition other) {
        return (batch, row) -> {
            int first = one.test(batch, row);
            if (first == Condition.FALSE) {
                return first;
            }
            int second = other.test(batch, row);
            return second == Condition.TRUE ? first : second == Condition.FALSE ? second : Condition.ERROR;
        };
    }

    private static Condition or(Condition one, Condition other) {
        return (batch, row) -> {
            int first = one.test(batch, row);
            if (first == Condition.TRUE) {
                return first;
            }
            int second = other.test(batch, row);
            return second == Condition.FALSE ? first : second == Condition.TRUE ? second : Condition.ERROR;
        };
    }

    private Condition sameTerm(E_SameTerm same) {
        Value one = expressions.value(same.getArg1());
        Value other = expressions.value(same.getArg2());
        return (batch, row) -> {
            int first = one.id(batch, row);
            int second = other.id(batch, row);
            return first == 0 || second == 0 ? Condition.ERROR : Condition.of(first == second);
        };
    }

    /** IN, whose list is one of IRIs: all else needs values (SPARQL 1.1, section 17.4.1.9). */
    private Condition oneOf(E_OneOfBase some) {
        List<Expr> list = some.getRHS().getList();
        boolean iris = list.stream()
                .allMatch(
                        item -> item.isConstant() && item.getConstant().asNode().isURI());
        if (!iris || !(some instanceof E_OneOf || some instanceof E_NotOneOf)) {
            return expressions.general(some);
        }
        IdMap ids = new IdMap();
        list.forEach(item -> ids.put(work.ids().id(item.getConstant().asNode()), 1));
        Value value = expressions.value(some.getLHS());
        boolean wanted = some instanceof E_OneOf;
        return (batch, row) -> {
            int id = value.id(batch, row);
            return id == 0 ? Condition.ERROR : Condition.of((ids.get(id) == 1) == wanted);
        };
    }

    private Condition comparison(ExprFunction2 comparison) {
        Relation relation = relation(comparison);
        if (relation == null) {
            return expressions.general(comparison);
        }
        Expr left = comparison.getArg1();
        Expr right = comparison.getArg2();
        Condition general = expressions.general(comparison);
        if (left.isVariable() && right.isConstant()) {
            return constant(
                    expressions.value(left), relation, right.getConstant().asNode(), general);
        }
        if (left.isConstant() && right.isVariable()) {
            return constant(
                    expressions.value(right),
                    relation.turned(),
                    left.getConstant().asNode(),
                    general);
        }
        if (left.isVariable() && right.isVariable()) {
            return new Comparison(work.ids(), relation, expressions.value(left), expressions.value(right), general);
        }
        if (left instanceof E_Str one
                && right instanceof E_Str other
                && one.getArg().isVariable()
                && other.getArg().isVariable()) {
            return texts(relation, expressions.value(one.getArg()), expressions.value(other.getArg()), general);
        }
        if (left instanceof E_Lang language && language.getArg().isVariable() && right.isConstant()) {
            return language(
                    relation,
                    expressions.value(language.getArg()),
                    right.getConstant().asNode(),
                    general);
        }
        return general;
    }

    private static Relation relation(ExprFunction2 comparison) {
        if (comparison instanceof E_Equals) {
            return Relation.EQUAL;
        }
        if (comparison instanceof E_NotEquals) {
            return Relation.NOT_EQUAL;
        }
        if (comparison instanceof E_LessThan) {
            return Relation.LESS;
        }
        if (comparison instanceof E_LessThanOrEqual) {
            return Relation.LESS_OR_EQUAL;
        }
        if (comparison instanceof E_GreaterThan) {
            return Relation.GREATER;
        }
        return comparison instanceof E_GreaterThanOrEqual ? Relation.GREATER_OR_EQUAL : null;
    }

    /** A variable against a term: the terms of its kind that are less, equal and greater stand side by side. */
    private Condition constant(Value value, Relation relation, Node term, Condition general) {
        Kind kind = Kind.of(term);
        if (kind == Kind.IRI && relation.isEquality()) {
            int wanted = work.ids().id(term);
            return (batch, row) -> {
                int id = value.id(batch, row);
                return id == 0 ? Condition.ERROR : relation.of(id == wanted ? 0 : 1);
            };
        }
        if (kind == Kind.IRI || kind == Kind.BLANK || kind == Kind.LANGUAGE || kind == Kind.OTHER) {
            return general;
        }
        int first = work.ids().terms().first(kind);
        int end = work.ids().terms().end(kind);
        int equal = work.ids().terms().ceiling(term);
        int above = work.ids().terms().above(term);
        return (batch, row) -> {
            int id = value.id(batch, row);
            if (id < first || id >= end) {
                return general.test(batch, row);
            }
            return relation.of(id < equal ? -1 : id < above ? 0 : 1);
        };
    }

    /** The texts of two terms: those of IRIs are in the order of their ids. */
    private Condition texts(Relation relation, Value one, Value other, Condition general) {
        int first = work.ids().terms().first(Kind.IRI);
        int end = work.ids().terms().end(Kind.IRI);
        return (batch, row) -> {
            int left = one.id(batch, row);
            int right = other.id(batch, row);
            boolean iris = left >= first && left < end && right >= first && right < end;
            return iris ? relation.of(Integer.compare(left, right)) : general.test(batch, row);
        };
    }

    /** The language of a text: those in one language stand side by side. */
    private Condition language(Relation relation, Value value, Node language, Condition general) {
        boolean plain = relation.isEquality() && Kind.of(language) == Kind.STRING;
        if (!plain || language.getLiteralLexicalForm().isEmpty()) {
            return general;
        }
        Kind kind = Kind.LANGUAGE;
        int first = work.ids().terms().first(kind);
        int end = work.ids().terms().end(kind);
        int[] span = Languages.span(work.ids().terms(), language.getLiteralLexicalForm());
        return (batch, row) -> {
            int id = value.id(batch, row);
            if (id < first || id >= end) {
                return general.test(batch, row);
            }
            return relation.of(id >= span[0] && id < span[1] ? 0 : 1);
        };
    }
}
