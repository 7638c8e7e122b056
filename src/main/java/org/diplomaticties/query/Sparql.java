package org.diplomaticties.query;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Reads SPARQL 1.1 queries. */
public final class Sparql {

    private Sparql() {}

    /**
     * The query in a file.
     *
     * @throws TiesException if it is none, with line and column
     */
    public static Query parse(TextFile file) {
        try {
            return QueryFactory.create(file.text(), Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            Location place = new Location(file.name(), Math.max(1, e.getLine()), Math.max(1, e.getColumn()));
            throw new TiesException(problem(place.toString(), e), e);
        } catch (QueryException e) {
            throw new TiesException(problem(file.name(), e), e);
        }
    }

    private static Problem problem(String where, QueryException failure) {
        String first = failure.getMessage().lines().findFirst().orElse("it cannot be parsed");
        return Problem.invalid(where, "This is not SPARQL 1.1: " + first, "Mend the query there.");
    }
}
