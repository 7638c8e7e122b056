package org.diplomaticties.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Reads SPARQL 1.1 queries. */
public final class Sparql {

    /** What the parser says of a token; its exception's own line and column are those of the token before. */
    private static final Pattern UNEXPECTED = Pattern.compile(
            "Encountered \"(?: .+? \")?(?<token>.*?)\"?\" at line (?<line>\\d+), column (?<column>\\d+)");

    private Sparql() {}

    /**
     * The query in a file.
     *
     * @throws TiesException if it is none, with line and column
     */
    public static Query parse(TextFile file) {
        try {
            return QueryFactory.create(file.text(), Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            throw new TiesException(problem(file, e), e);
        }
    }

    /**
     * Refuses a query that reaches out to another server.
     *
     * @throws TiesException if it has a SERVICE; one that hides in EXISTS is refused when it is run
     */
    public static void checkStaysHere(Query query) {
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
                @Override
                public void visit(ElementService service) {
                    throw new TiesException(noService("query"));
                }
            });
        }
    }

    private static Problem problem(TextFile file, QueryException failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        if (message.equals("null")) { // the parser, which calls itself, ran out of stack
            return notSparql(file.name(), "it is nested too deeply to be read.");
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.find()) {
            return notSparql(
                    new Location(file.name(), number(unexpected, "line"), Math.max(1, number(unexpected, "column")))
                            .toString(),
                    "\"" + unexpected.group("token").strip() + "\" is not expected at line " + unexpected.group("line")
                            + ", column " + unexpected.group("column") + ".");
        }
        if (failure instanceof QueryParseException parsing && parsing.getLine() > 0) {
            return notSparql(
                    new Location(file.name(), parsing.getLine(), Math.max(1, parsing.getColumn())).toString(), message);
        }
        return notSparql(file.name(), message);
    }

    /** What is told of a query that reaches out to another server. */
    public static TiesException refused(TextFile file, QueryDeniedException refusal) {
        return new TiesException(noService(file.name()), refusal);
    }

    private static Problem noService(String where) {
        return Problem.invalid(
                where,
                "SERVICE is not allowed: a query may not reach other servers.",
                "Ask the other server itself, or load its facts as a source.");
    }

    private static Problem notSparql(String where, String what) {
        return Problem.invalid(where, "This is not SPARQL 1.1: " + what, "Mend the query there.");
    }

    private static long number(Matcher matcher, String group) {
        return Long.parseLong(matcher.group(group));
    }
}
