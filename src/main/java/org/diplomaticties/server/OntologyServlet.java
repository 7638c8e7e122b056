package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.diplomaticties.linkeddata.DocumentWriter;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;

/**
 * The ontology at {@code /ontology}, its shapes at {@code /ontology/shapes}, and its JSON-LD context at
 * {@code /ontology/context.jsonld}; an ending pins a format. It comes with the program and has no versions here.
 */
final class OntologyServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private static final String ONTOLOGY = "/ontology";
    private static final String SHAPES = "/ontology/shapes";

    private final transient PageRequests requests;
    private final transient Ontology ontology = Ontology.bundled();
    private final transient Map<String, Supplier<Graph>> graphs =
            Map.of(ONTOLOGY, ontology::vocabulary, SHAPES, ontology::shapes);

    OntologyServlet(PageRequests requests) {
        this.requests = requests;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.endsWith("/context.jsonld")) {
            send(Format.JSON_LD, ontology.context().getBytes(StandardCharsets.UTF_8), request, response);
            return;
        }
        String name = graphs.keySet().stream()
                .filter(known -> path.equals(known) || path.startsWith(known + "."))
                .findFirst()
                .orElseThrow(() -> nothing(path));
        boolean pinned = path.length() > name.length();
        Format format = pinned
                ? Format.named(path.substring(name.length() + 1), Format.OF_GRAPHS)
                        .orElseThrow(() -> nothing(path))
                : Negotiation.byAccept(request, Format.OF_GRAPHS);
        if (!pinned) {
            response.setHeader("Vary", "Accept");
        }
        PublicUrl site = requests.site(request);
        links(site.of(name)).forEach(link -> response.addHeader("Link", link));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentWriter.write(graphs.get(name).get(), site, format, out);
        send(format, out.toByteArray(), request, response);
    }

    private static List<String> links(String url) {
        return Format.OF_GRAPHS.stream()
                .map(format ->
                        "<" + url + "." + format.name() + ">; rel=\"alternate\"; type=\"" + format.mediaType() + "\"")
                .toList();
    }

    private static void send(Format format, byte[] bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Freshness.of(bytes, request).isKnown(request, response)) {
            response.setContentType(format.contentType());
            response.getOutputStream().write(bytes);
        }
    }

    private static TiesException nothing(String path) {
        return new TiesException(Problem.unknown(
                Problem.quoted(path),
                "There is nothing at this address.",
                "The ontology is at " + ONTOLOGY + ", its shapes at " + SHAPES + ", its JSON-LD context at "
                        + DocumentWriter.CONTEXT + "; endings of formats are "
                        + Format.names(Format.OF_GRAPHS) + "."));
    }
}
