package org.diplomaticties.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.change.Edit;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfDocument;
import org.diplomaticties.rdf.RdfWriter;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.WritableStore;

/** The graphs of a store under SPARQL 1.1 Graph Store HTTP Protocol. Which of them can be written, the store says. */
final class DataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient WritableStore store;
    private final transient VersionHeaders versions;
    private final transient PageRequests requests;
    private final transient Changes changes;

    DataServlet(ServerConfig config, WritableStore store, Changes changes) {
        this.store = store;
        this.versions = new VersionHeaders(store);
        this.requests = new PageRequests(config, store);
        this.changes = changes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            GraphTarget target = target(request);
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
            Node graph = target(request).written(store.rule());
            write(graph, Edit.replacement(graph, RdfBody.document(request)), request, response);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<GraphTarget> target = GraphTarget.ofAtMostOne(request, requests.site(request));
            if (target.isPresent()) {
                Node graph = target.get().written(store.rule());
                write(graph, addition(graph, RdfBody.documents(request)), request, response);
            } else {
                make(RdfBody.documents(request), request, response);
            }
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Node graph = target(request).written(store.rule());
            Edit edit = Edit.provided(draft -> {
                if (draft.getGraph(graph).isEmpty()) {
                    throw GraphTarget.unknown(graph);
                }
            });
            changes.make(request, response, edit.then(Edit.unload(graph)), () -> HttpServletResponse.SC_OK);
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    private GraphTarget target(HttpServletRequest request) {
        return GraphTarget.of(request, requests.site(request));
    }

    /** Makes a graph, named by what is in it or by the server (section 5.5). */
    private void make(List<RdfDocument> documents, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PublicUrl site = requests.site(request);
        Graph facts = GraphFactory.createDefaultGraph();
        documents.forEach(document -> document.graph().stream().forEach(facts::add));
        Node unused = NodeFactory.createURI(site.of(GraphTarget.PATH + "/" + UUID.randomUUID()));
        Node graph = store.rule()
                .graphFor(facts, unused)
                .orElseThrow(() -> new TiesException(Problem.invalid(
                        "graph",
                        "No graph is named, and the facts do not describe just one source.",
                        "Give graph=source/key, or describe the source.")));
        Edit isNew = Edit.provided(draft -> {
            if (!draft.getGraph(graph).isEmpty()) {
                throw new TiesException(Problem.invalid(
                        Things.shortForm(graph),
                        "There is such a source already.",
                        "Add to it with graph=" + Things.shortForm(graph) + "."));
            }
        });
        changes.make(request, response, isNew.then(addition(graph, documents)), () -> {
            response.setHeader("Location", GraphTarget.url(graph, site));
            return HttpServletResponse.SC_CREATED;
        });
    }

    private static Edit addition(Node graph, List<RdfDocument> documents) {
        return documents.stream()
                .map(document -> Edit.addition(graph, document))
                .reduce(Edit.provided(draft -> {}), Edit::then);
    }

    private void write(Node graph, Edit edit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AtomicBoolean made = new AtomicBoolean();
        boolean mustExist = IfMatch.of(request).any();
        Edit before = Edit.provided(draft -> {
            made.set(draft.getGraph(graph).isEmpty());
            if (made.get() && mustExist) {
                throw new TiesException(new Problem(
                        Problem.Kind.OUTDATED,
                        Things.shortForm(graph),
                        "There is no such source now.",
                        "Leave out If-Match to make it."));
            }
        });
        Edit after = Edit.provided(
                draft -> made.set(made.get() && !draft.getGraph(graph).isEmpty()));
        changes.make(
                request,
                response,
                before.then(edit).then(after),
                () -> made.get() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
    }
}
