package org.diplomaticties.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.diplomaticties.change.Edit;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfDocument;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.Store;

/**
 * The graphs of sources under SPARQL 1.1 Graph Store Protocol, named by the parameter {@code graph} (section 4.2). The
 * default graph can be read only: it is the merge of the sources.
 */
final class DataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient Changes changes;

    DataServlet(Store store, VersionHeaders versions, Changes changes) {
        this.store = store;
        this.versions = versions;
        this.changes = changes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            GraphTarget target = GraphTarget.of(request);
            Format format = Negotiation.byAccept(request, Format.OF_GRAPHS);
            if (versions.isKnown(request)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            HeldOutput out = new HeldOutput(response);
            store.dataset().executeRead(() -> {
                Graph graph = target.in(versions.dataset(request, response));
                response.setContentType(format.contentType());
                response.setHeader("Vary", "Accept");
                RdfWriter.write(graph, format, out);
            });
            out.close();
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Node source = GraphTarget.of(request).written(changes.rule());
            write(source, Edit.replacement(source, document(request)), request, response);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Node source = GraphTarget.of(request).written(changes.rule());
            write(source, Edit.addition(source, document(request)), request, response);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Node source = GraphTarget.of(request).written(changes.rule());
            Edit edit = Edit.provided(draft -> {
                if (draft.getGraph(source).isEmpty()) {
                    throw GraphTarget.unknown(source);
                }
            });
            changes.make(request, response, edit.then(Edit.unload(source)), () -> HttpServletResponse.SC_OK);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    private void write(Node source, Edit edit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AtomicBoolean made = new AtomicBoolean();
        boolean mustExist = IfMatch.of(request).any();
        Edit before = Edit.provided(draft -> {
            made.set(draft.getGraph(source).isEmpty());
            if (made.get() && mustExist) {
                throw new TiesException(new Problem(
                        Problem.Kind.OUTDATED,
                        Things.shortForm(source),
                        "There is no such source now.",
                        "Leave out If-Match to make it."));
            }
        });
        Edit after = Edit.provided(
                draft -> made.set(made.get() && !draft.getGraph(source).isEmpty()));
        changes.make(
                request,
                response,
                before.then(edit).then(after),
                () -> made.get() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
    }

    private static RdfDocument document(HttpServletRequest request) throws IOException {
        String type = RequestBody.mediaType(request);
        Format format = RdfDocument.FORMATS.stream()
                .filter(taken -> taken.mediaType().equals(type))
                .findFirst()
                .orElseThrow(() -> RequestBody.notTaken(
                        "Content-Type",
                        type.isEmpty() ? "It is missing." : "Facts are not taken as " + type + ".",
                        "Send them as "
                                + RdfDocument.FORMATS.stream()
                                        .map(Format::mediaType)
                                        .collect(Collectors.joining(", ")) + "."));
        RdfDocument document = RdfDocument.read(RequestBody.read(request, "body"), format);
        if (!document.complete()) {
            throw new TiesException(document.problems());
        }
        return document;
    }
}
