package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfWriter;

/** Answers a GET of the endpoint without a query with its description (SPARQL 1.1 Service Description, section 2). */
final class ServiceDescriptionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final String description;

    ServiceDescriptionFilter() {
        this.description = TextFile.read(
                        ServiceDescriptionFilter.class.getResourceAsStream("service-description.ttl"),
                        "service-description.ttl")
                .text();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!reads || request.getQueryString() != null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Format format = Negotiation.byAccept(request, Format.OF_GRAPHS);
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(description, Lang.TURTLE)
                    .base(request.getRequestURL().toString())
                    .parse(graph);
            response.setContentType(format.contentType());
            response.setHeader("Vary", "Accept");
            RdfWriter.write(graph, format, response.getOutputStream());
        } catch (TiesException e) {
            ErrorAnswer.send(response, e);
        }
    }
}
