package org.diplomaticties.plan;

import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.diplomaticties.snapshot.Kind;

/** Conditions on texts of literals, without making terms of them. */
final class Texts {

    private final Work work;
    private final Expressions expressions;

    Texts(Work work, Expressions expressions) {
        this.work = work;
        this.expressions = expressions;
    }

    /** The text that an expression gives for a row; null where it has to be evaluated as others are. */
    private interface Text {
        String of(Batch batch, int row);
    }

    /** A condition that looks at texts alone; null if the expression is none. */
    Condition condition(Expr expression) {
        if (expression instanceof TextTest test && test.isSettled()) {
            return condition(expression, test.literal(), test::holds);
        }
        BiPredicate<String, String> relation = relation(expression);
        if (relation == null) {
            return null;
        }
        ExprFunction2 function = (ExprFunction2) expression;
        if (!function.getArg2().isConstant()
                || Kind.of(function.getArg2().getConstant().asNode()) != Kind.STRING) {
            return null;
        }
        Node other = function.getArg2().getConstant().asNode();
        String looked = other.getLiteralLexicalForm();
        return condition(expression, function.getArg1(), text -> relation.test(text, looked));
    }

    private static BiPredicate<String, String> relation(Expr expression) {
        if (expression instanceof E_StrContains) {
            return String::contains;
        }
        if (expression instanceof E_StrStartsWith) {
            return String::startsWith;
        }
        return expression instanceof E_StrEndsWith ? String::endsWith : null;
    }

    private Condition condition(Expr expression, Expr literal, Predicate<String> test) {
        Text text = text(literal);
        if (text == null) {
            return null;
        }
        Condition general = expressions.general(expression);
        return (batch, row) -> {
            String found = text.of(batch, row);
            if (found == null) {
                return general.test(batch, row);
            }
            try {
                return Condition.of(test.test(found));
            } catch (ExprEvalException e) {
                return Condition.ERROR;
            }
        };
    }

    private Text text(Expr expression) {
        if (expression.isVariable()) {
            int slot = work.slots().of(expression.asVar());
            return (batch, row) -> work.ids().text(batch.get(slot, row));
        }
        if (expression instanceof E_Str str) {
            return text(str.getArg());
        }
        if (expression instanceof E_StrLowerCase lower) {
            Text text = text(lower.getArg());
            return text == null
                    ? null
                    : (batch, row) -> {
                        String found = text.of(batch, row);
                        return found == null ? null : found.toLowerCase(Locale.ROOT);
                    };
        }
        if (expression instanceof E_StrUpperCase upper) {
            Text text = text(upper.getArg());
            return text == null
                    ? null
                    : (batch, row) -> {
                        String found = text.of(batch, row);
                        return found == null ? null : found.toUpperCase(Locale.ROOT);
                    };
        }
        return null;
    }
}
