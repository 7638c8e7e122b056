package org.diplomaticties.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Reads queries and updates of SPARQL 1.1, and refuses those that are too much or ask for what is not offered. */
public final class Sparql {

    /** What the parser says of a token; its exception's own line and column are those of the token before. */
    private static final Pattern UNEXPECTED = Pattern.compile(
            "Encountered \"(?: .+? \")?(?<token>.*?)\"?\" at line (?<line>\\d+), column (?<column>\\d+)");

    private Sparql() {}

    /**
     * The query in a file. Relative IRIs are those of things, {@code <source/key>}; without a base they would be those of
     * files where the program runs.
     *
     * @throws TiesException if it is none, with line and column, or more than is taken
     */
    public static Query parse(TextFile file) {
        return parse(file, OtherServers.NONE);
    }

    /**
     * The query in a file, which may ask some other servers.
     *
     * @throws TiesException if it is none, with line and column, or more than is taken
     */
    public static Query parse(TextFile file, OtherServers others) {
        if (file.text().length() > Bounds.TEXT) {
            throw new TiesException(Problem.invalid(
                    file.name(),
                    "A query has at most " + Bounds.TEXT + " characters; this has "
                            + file.text().length() + ".",
                    "Ask in several queries."));
        }
        checkNesting(file);
        try {
            Query query = QueryFactory.create(file.text(), Ties.THINGS, Syntax.syntaxSPARQL_11);
            Parts.check(query, new PartCheck(file.name(), others));
            return query;
        } catch (QueryException e) {
            throw new TiesException(new Wrong(file.name(), "SPARQL 1.1", "Mend the query there.").problem(e), e);
        } catch (StackOverflowError e) { // in a chain of something that the brackets do not show
            throw PartCheck.tooDeep(file.name());
        }
    }

    /**
     * The update in a file.
     *
     * @param base what relative IRIs are relative to
     * @throws TiesException if it is none, with line and column, or more than is taken; data may be as long as it likes
     */
    public static UpdateRequest update(TextFile file, String base) {
        checkNesting(file);
        try {
            UpdateRequest request = UpdateFactory.create(file.text(), base, Syntax.syntaxSPARQL_11);
            for (Update operation : request.getOperations()) {
                if (operation instanceof UpdateModify modify) {
                    Parts.check(modify.getWherePattern(), new PartCheck(file.name(), OtherServers.NONE));
                }
            }
            return request;
        } catch (QueryException e) {
            throw new TiesException(
                    new Wrong(file.name(), "SPARQL 1.1 Update", "Mend the syntax there; nothing was done.").problem(e),
                    e);
        } catch (StackOverflowError e) {
            throw PartCheck.tooDeep(file.name());
        }
    }

    /** Whether a query has the same answer whenever it is asked of the same data, but for the names of blank nodes. */
    public static boolean isSteady(Query query) {
        Changing changing = new Changing();
        Parts.check(query, changing);
        return !changing.found();
    }

    private static void checkNesting(TextFile file) {
        if (Nesting.of(file.text()) > Bounds.DEPTH) {
            throw PartCheck.tooDeep(file.name());
        }
    }

    /** How a text is told of that is not in the language that it should be in. */
    private record Wrong(String name, String language, String mend) {

        /** What a message of the parser begins with where it knows the place. */
        private static final Pattern PLACE =
                Pattern.compile("^(?:Line |\\[line: )(?<line>\\d+), col(?:umn)?:? (?<column>\\d+)[ :\\]]+(?<what>.*)");

        Problem problem(QueryException failure) {
            String message =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            Matcher unexpected = UNEXPECTED.matcher(message);
            if (unexpected.find()) {
                return at(
                        place(unexpected),
                        "\"" + unexpected.group("token").strip() + "\" is not expected at line "
                                + unexpected.group("line") + ", column " + unexpected.group("column") + ".");
            }
            Matcher placed = PLACE.matcher(message);
            if (placed.matches()) {
                return at(place(placed), sentence(placed.group("what")));
            }
            return failure instanceof QueryParseException parsing && parsing.getLine() > 0
                    ? at(place(parsing.getLine(), parsing.getColumn()), sentence(message))
                    : at(name, sentence(message));
        }

        private String place(Matcher told) {
            return place(Long.parseLong(told.group("line")), Long.parseLong(told.group("column")));
        }

        private String place(long line, long column) {
            return new Location(name, line, Math.max(1, column)).toString();
        }

        private static String sentence(String message) {
            return message + (message.endsWith(".") ? "" : ".");
        }

        private Problem at(String where, String what) {
            return Problem.invalid(where, "This is not " + language + ": " + what, mend);
        }
    }
}
