package org.diplomaticties.engine;

import java.util.Set;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * YEAR, MONTH, DAY, HOURS or MINUTES of a date (SPARQL 1.1, section 17.4.5) as a number: June is 6. Jena hands on the digits
 * of the date, 06, which is the same number, but another term.
 */
final class DatePart extends ExprFunction1 {

    private static final Set<Class<?>> PARTS = Set.of(
            E_DateTimeYear.class,
            E_DateTimeMonth.class,
            E_DateTimeDay.class,
            E_DateTimeHours.class,
            E_DateTimeMinutes.class);

    private final ExprFunction1 digits;

    DatePart(ExprFunction1 digits) {
        super(digits.getArg(), digits.getFunctionSymbol().getSymbol());
        this.digits = digits;
    }

    static boolean isOne(ExprFunction1 function) {
        return PARTS.contains(function.getClass());
    }

    @Override
    public NodeValue eval(NodeValue date) {
        return NodeValue.makeInteger(digits.eval(date).getInteger());
    }

    @Override
    public Expr copy(Expr argument) {
        return new DatePart((ExprFunction1) digits.copy(argument));
    }
}
