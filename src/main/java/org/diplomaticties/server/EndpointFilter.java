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
import org.diplomaticties.linkeddata.DocumentWriter;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.linkeddata.ServiceDescription;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/**
 * Does at the endpoint what Fuseki leaves undone: answers a GET without a query with the service description (SPARQL 1.1
 * Service Description, section 2), refuses to answer in a format that the client does not accept, and does not answer
 * again what the client has.
 */
final class EndpointFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<Format> OFFERED =
            Stream.concat(Format.OF_ROWS.stream(), Format.OF_GRAPHS.stream()).toList();

    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient PageRequests requests;
    private final transient ServiceDescription description = new ServiceDescription();

    EndpointFilter(Store store, VersionHeaders versions, PageRequests requests) {
        this.store = store;
        this.versions = versions;
        this.requests = requests;
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
        PublicUrl site = requests.site(request);
        Graph graph = store.dataset().calculateRead(() -> description.of(site, store.dataset()));
        response.setContentType(format.contentType());
        response.setHeader("Vary", "Accept");
        DocumentWriter.write(graph, site, format, response.getOutputStream());
    }
}
