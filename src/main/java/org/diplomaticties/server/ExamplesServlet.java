package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.diplomaticties.linkeddata.DocumentWriter;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.linkeddata.QueryExamples;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Questions;
import org.diplomaticties.query.SavedQuery;
import org.diplomaticties.rdf.Format;

/** The saved queries as examples for the endpoint at {@code /.well-known/sparql-examples}, and one below it. */
final class ExamplesServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Questions questions;
    private final transient PageRequests requests;

    ExamplesServlet(Questions questions, PageRequests requests) {
        this.questions = questions;
        this.requests = requests;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        PublicUrl site = requests.site(request);
        Graph graph = path.equals("/")
                ? QueryExamples.all(questions, site)
                : QueryExamples.of(saved(path.substring(1)), site);
        Format format = Negotiation.byAccept(request, Format.OF_GRAPHS);
        response.setHeader("Vary", "Accept");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentWriter.write(graph, site, format, out);
        if (!Freshness.of(out.toByteArray(), request).isKnown(request, response)) {
            response.setContentType(format.contentType());
            out.writeTo(response.getOutputStream());
        }
    }

    private SavedQuery saved(String name) {
        if (questions.named(name) instanceof SavedQuery saved) {
            return saved;
        }
        throw new TiesException(
                Problem.unknown(name, "This question has no text in SPARQL.", "Ask it at /api/queries/" + name + "."));
    }
}
