package org.diplomaticties.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.change.Edit;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ties;
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
            Edit edit = changes.edit(update(request));
            changes.make(request, response, edit, () -> HttpServletResponse.SC_OK);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    private static UpdateRequest update(HttpServletRequest request) throws IOException {
        Map<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
        UsingGraphs using = UsingGraphs.takenFrom(parameters);
        TextFile text = text(request, parameters);
        request.setAttribute(SlowLog.TEXT, text.text());
        return using.in(Sparql.update(text, Ties.THINGS));
    }

    private static TextFile text(HttpServletRequest request, Map<String, String[]> parameters) throws IOException {
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
                return new TextFile(UPDATE, "", values[0]);
            }
            case DIRECT -> {
                refuseOthers(parameters);
                return RequestBody.read(request, UPDATE);
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
            throw new TiesException(Problem.invalid(name, "An update takes no such parameter.", "Leave it out."));
        }
    }
}
