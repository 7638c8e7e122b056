package org.diplomaticties.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.edge.AccessLog;
import org.diplomaticties.engine.Execution;
import org.diplomaticties.engine.OtherServers;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.linkeddata.DocumentWriter;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.linkeddata.ServiceDescription;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/**
 * The SPARQL endpoint (SPARQL 1.1 Protocol, section 2.1), over the version of the graph that the request asks for. A GET
 * without a query is answered with the service description (SPARQL 1.1 Service Description, section 2).
 *
 * <p>Fuseki's own operation is not used: it takes more than SPARQL 1.1, answers in a format that the client does not accept,
 * has time limits that one query can switch off, and puts the end of a cut answer into the answer.
 */
final class SparqlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String QUERY = "query";
    private static final String DIRECT = "application/sparql-query";
    private static final String ALLOW = "GET, HEAD, POST, OPTIONS";

    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient PageRequests requests;
    private final transient OtherServers others;
    private final transient Explaining explaining;
    private final transient ServiceDescription description = new ServiceDescription();

    SparqlServlet(Store store, VersionHeaders versions, PageRequests requests, OtherServers others) {
        this.store = store;
        this.others = others;
        this.versions = versions;
        this.requests = requests;
        this.explaining = new Explaining(store, versions, others);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getMethod()) {
                case "GET", "HEAD" -> {
                    if (request.getQueryString() == null) {
                        describe(request, response);
                    } else {
                        answer(parameter(request), request, response);
                    }
                }
                case "POST" -> answer(posted(request), request, response);
                case "OPTIONS" -> response.setHeader("Allow", ALLOW);
                default -> {
                    ErrorAnswer.refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, noSuchMethod());
                    response.setHeader("Allow", ALLOW);
                }
            }
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }

    private static TiesException noSuchMethod() {
        return new TiesException(
                Problem.invalid("", "The endpoint takes no such method.", "Use one of " + ALLOW + "."));
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Negotiation.byAccept(request, Format.OF_GRAPHS);
        PublicUrl site = requests.site(request);
        Graph graph = store.dataset().calculateRead(() -> description.of(site, store.dataset()));
        response.setContentType(format.contentType());
        response.setHeader("Vary", "Accept");
        DocumentWriter.write(graph, site, format, response.getOutputStream());
    }

    private static TextFile posted(HttpServletRequest request) throws IOException {
        return switch (RequestBody.mediaType(request)) {
            case RequestBody.FORM, "" -> parameter(request);
            case DIRECT -> RequestBody.read(request, QUERY);
            default ->
                throw RequestBody.notTaken(
                        "Content-Type",
                        "A query is not taken in this form.",
                        "Send it as " + DIRECT + ", or as " + RequestBody.FORM + " with the parameter " + QUERY + ".");
        };
    }

    private static TextFile parameter(HttpServletRequest request) {
        String[] values = request.getParameterValues(QUERY);
        if (values == null || values.length != 1) {
            throw new TiesException(Problem.invalid(
                    QUERY, "It is given " + (values == null ? 0 : values.length) + " times.", "Give it once."));
        }
        return new TextFile(QUERY, "", values[0]);
    }

    private void answer(TextFile text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(SlowLog.TEXT, text.text());
        Query query = Sparql.parse(text, others);
        if (Explaining.isAsked(request)) {
            explaining.answer(query, graphs(request), request, response);
            return;
        }
        Format format = Negotiation.byAccept(
                request, query.isSelectType() || query.isAskType() ? Format.OF_ROWS : Format.OF_GRAPHS);
        if (versions.isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        DatasetDescription graphs = graphs(request);
        HeldOutput out = new HeldOutput(response);
        store.dataset().executeRead(() -> {
            DatasetGraph dataset = versions.dataset(request, response);
            response.setContentType(format.contentType());
            response.setHeader("Vary", "Accept");
            if (Sparql.isSteady(query)) {
                versions.keep(request);
            }
            try (Execution execution = Execution.of(query, dataset, graphs, others)) {
                execution.answer(new SparqlAnswer(format, out, rows -> request.setAttribute(AccessLog.ROWS, rows)));
            }
        });
        out.close();
    }

    private static DatasetDescription graphs(HttpServletRequest request) {
        return DatasetDescription.create(values(request, "default-graph-uri"), values(request, "named-graph-uri"));
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .toList();
    }
}
