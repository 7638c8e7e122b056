package org.diplomaticties.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.change.Edit;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * Changes sources by SPARQL 1.1 Update (SPARQL 1.1 Protocol, section 2.2), as a form or as the body. Relative IRIs are
 * those of things: {@code <source/key>}.
 */
final class UpdateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String UPDATE = "update";
    private static final String DIRECT = "application/sparql-update";

    private final transient Changes changes;

    UpdateServlet(Changes changes) {
        this.changes = changes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorAnswer.refuse(
                response,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                new TiesException(Problem.invalid("", "An update is not got.", "Send it with POST.")));
        response.setHeader("Allow", "POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Edit edit = Edit.update(parse(text(request)));
            changes.make(request, response, edit, () -> HttpServletResponse.SC_OK);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    private static String text(HttpServletRequest request) throws IOException {
        Map<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
        switch (RequestBody.mediaType(request)) {
            case RequestBody.FORM -> {
                String[] values = parameters.remove(UPDATE);
                refuseOthers(parameters);
                if (values == null || values.length != 1) {
                    throw new TiesException(Problem.invalid(
                            UPDATE,
                            "It is given " + (values == null ? 0 : values.length) + " times.",
                            "Give it once."));
                }
                return values[0];
            }
            case DIRECT -> {
                refuseOthers(parameters);
                return RequestBody.read(request, UPDATE).text();
            }
            default ->
                throw RequestBody.notTaken(
                        "Content-Type",
                        "An update is not taken in this form.",
                        "Send it as " + DIRECT + ", or as " + RequestBody.FORM + " with the parameter " + UPDATE + ".");
        }
    }

    private static void refuseOthers(Map<String, String[]> parameters) {
        for (String name : parameters.keySet()) {
            String mend = name.startsWith("using-") ? "Write USING in the update." : "Leave it out.";
            throw new TiesException(Problem.invalid(name, "An update takes no such parameter.", mend));
        }
    }

    private static UpdateRequest parse(String text) {
        try {
            return UpdateFactory.create(text, Ties.THINGS);
        } catch (QueryParseException e) {
            String where =
                    e.getLine() < 1 ? UPDATE : new Location(UPDATE, e.getLine(), Math.max(1, e.getColumn())).toString();
            throw malformed(where, e);
        } catch (QueryException e) {
            throw malformed(UPDATE, e);
        }
    }

    private static TiesException malformed(String where, QueryException failure) {
        String first = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Line \\d+, column \\d+: ", "")
                .replaceFirst("^\\[line: \\d+, col: \\d+ *\\] ", "");
        return new TiesException(
                Problem.invalid(
                        where,
                        "This is not SPARQL 1.1 Update: " + first + (first.endsWith(".") ? "" : "."),
                        "Mend the syntax there; nothing was done."),
                failure);
    }
}
