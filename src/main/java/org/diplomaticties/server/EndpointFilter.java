package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;

/**
 * Does at the endpoint what Fuseki leaves undone: answers a GET without a query with the service description (SPARQL 1.1
 * Service Description, section 2), refuses to answer in a format that the client does not accept, and does not answer
 * again what the client has.
 */
final class EndpointFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<Format> OFFERED =
            Stream.concat(Format.OF_ROWS.stream(), Format.OF_GRAPHS.stream()).toList();

    private final transient VersionHeaders versions;
    private final String description;

    EndpointFilter(VersionHeaders versions) {
        this.versions = versions;
        this.description = TextFile.read(
                        EndpointFilter.class.getResourceAsStream("service-description.ttl"), "service-description.ttl")
                .text();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        try {
            if (reads && request.getQueryString() == null) {
                describe(request, response);
                return;
            }
            Negotiation.byAccept(request, OFFERED);
            if (versions.isKnown(request)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Negotiation.byAccept(request, Format.OF_GRAPHS);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(description, Lang.TURTLE)
                .base(request.getRequestURL().toString())
                .parse(graph);
        response.setContentType(format.contentType());
        response.setHeader("Vary", "Accept");
        RdfWriter.write(graph, format, response.getOutputStream());
    }
}
