package org.diplomaticties.engine;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementService;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Refuses what a query may not have, part by part: what is too much, and what is not offered. */
final class PartCheck implements Parts.Each {

    private final String where;
    private final OtherServers others;
    private int parts;

    /**
     * A check of one query.
     *
     * @param where what problems call it
     * @param others which servers it may ask
     */
    PartCheck(String where, OtherServers others) {
        this.where = where;
        this.others = others;
    }

    @Override
    public void part(Object part, int depth, int exists) {
        parts++;
        if (exists > Bounds.EXISTS) {
            throw refused(
                    "It has more than " + Bounds.EXISTS + " EXISTS in each other.",
                    "Join the patterns in one of them.");
        }
        if (depth > Bounds.DEPTH) {
            throw tooDeep(where);
        }
        if (parts > Bounds.PARTS) {
            throw refused("It has more than " + Bounds.PARTS + " parts.", "Ask in several queries.");
        }
        if (part instanceof ElementService service) {
            service(service.getServiceNode());
        }
        if (part instanceof Query query && (query.getLimit() > Bounds.ROWS || query.getOffset() > Bounds.ROWS)) {
            throw refused("LIMIT or OFFSET is above " + Bounds.ROWS + ".", "Leave it out, or write a smaller number.");
        }
        if (part instanceof ElementData data) {
            data.getRows().forEach(row -> row.forEach((variable, term) -> Bounds.checkTerm(term)));
        }
        if (part instanceof Query query && query.hasValues()) {
            query.getValuesData().forEach(row -> row.forEach((variable, term) -> Bounds.checkTerm(term)));
        }
        if (part instanceof Expr expression) {
            expression(expression);
        }
    }

    private void service(Node server) {
        if (!others.any()) {
            throw refused(
                    "SERVICE is not allowed: a query may not reach other servers.",
                    "Ask the other server itself, or load its facts as a source.");
        }
        if (!server.isURI() || !others.allows(server.getURI())) {
            throw refused(
                    "SERVICE is not allowed for " + (server.isURI() ? Problem.quoted(server.getURI()) : "a variable")
                            + ".",
                    "These servers may be asked: " + others + ".");
        }
    }

    private void expression(Expr expression) {
        if (expression instanceof NodeValue value) {
            Bounds.checkTerm(value.asNode());
        }
        if (expression instanceof E_Function call && !OfferedFunctions.offers(call.getFunctionIRI())) {
            throw notOffered(call.getFunctionIRI());
        }
        if (expression instanceof ExprAggregator aggregate && aggregate.getAggregator() instanceof AggCustom custom) {
            throw notOffered(custom.getIRI());
        }
        if (expression instanceof E_OneOfBase list && list.getRHS().size() > Bounds.LIST) {
            throw refused(
                    "A list of IN has more than " + Bounds.LIST + " terms.",
                    "Give them with VALUES, which is faster, too.");
        }
        if (expression instanceof E_Regex || expression instanceof E_StrReplace) {
            pattern((ExprFunctionN) expression, expression instanceof E_Regex ? 3 : 4);
        }
    }

    /** Tells at once of a constant pattern that is none; of others only their rows know, which then are errors. */
    private void pattern(ExprFunctionN function, int flagsAt) {
        Expr pattern = function.getArg(2);
        Expr flags = function.getArg(flagsAt);
        if (isText(pattern) && (flags == null || isText(flags))) {
            try {
                TextPattern.of(text(pattern), flags == null ? "" : text(flags));
            } catch (ExprEvalException e) {
                throw refused(e.getMessage(), "Write a pattern without back references and looking around.");
            }
        }
    }

    private static boolean isText(Expr expression) {
        return expression instanceof NodeValue value && value.isString();
    }

    private static String text(Expr expression) {
        return ((NodeValue) expression).getString();
    }

    private TiesException notOffered(String function) {
        return refused(
                "There is no function " + Problem.quoted(function) + " here.",
                "Use those of SPARQL 1.1, and the casts to XML Schema types.");
    }

    private TiesException refused(String what, String mend) {
        return new TiesException(Problem.invalid(where, what, mend));
    }

    /** What is told of a query that is nested too deeply. */
    static TiesException tooDeep(String where) {
        return new TiesException(Problem.invalid(
                where,
                "It is nested more than " + Bounds.DEPTH + " deep.",
                "Take parts out of each other; write IN or VALUES for many alternatives."));
    }
}
