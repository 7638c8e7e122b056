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
import org.diplomaticties.page.OntologyPage;
import org.diplomaticties.page.Page;
import org.diplomaticties.page.PageContent;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/**
 * The ontology at {@code /ontology}, its shapes at {@code /ontology/shapes}, and its JSON-LD context at
 * {@code /ontology/context.jsonld}; an ending pins a format. It comes with the program and has no versions here.
 */
final class OntologyServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private static final String ONTOLOGY = "/ontology";
    private static final String SHAPES = "/ontology/shapes";

    private final transient Store store;
    private final transient PageRequests requests;
    private final transient HtmlAnswer html;
    private final transient Page page = new OntologyPage();
    private final transient Ontology ontology = Ontology.bundled();
    private final transient Map<String, Supplier<Graph>> graphs =
            Map.of(ONTOLOGY, ontology::vocabulary, SHAPES, ontology::shapes);

    OntologyServlet(Store store, PageRequests requests, HtmlAnswer html) {
        this.store = store;
        this.requests = requests;
        this.html = html;
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
        List<Format> offered = name.equals(ONTOLOGY) ? Format.OF_DOCUMENTS : Format.OF_GRAPHS;
        Format format = pinned
                ? Format.named(path.substring(name.length() + 1), offered).orElseThrow(() -> nothing(path))
                : Negotiation.byAccept(request, offered);
        PublicUrl site = requests.site(request);
        links(site.of(name), offered).forEach(link -> response.addHeader("Link", link));
        if (format.equals(Format.HTML)) {
            response.setHeader("Vary", "Accept, Accept-Language");
            send(format, page(request, site), request, response);
            return;
        }
        if (!pinned) {
            response.setHeader("Vary", "Accept");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentWriter.write(graphs.get(name).get(), site, format, out);
        send(format, out.toByteArray(), request, response);
    }

    private byte[] page(HttpServletRequest request, PublicUrl site) {
        return store.dataset().calculateRead(() -> {
            PageRequest asked = requests.of(request, store.version()).at(ONTOLOGY);
            List<PageContent.Alternate> alternates = Format.OF_GRAPHS.stream()
                    .map(format -> new PageContent.Alternate(
                            format.lang().getLabel(), format.mediaType(), site.of(ONTOLOGY) + "." + format.name()))
                    .toList();
            return html.html(page.of(asked, store.dataset()).with(alternates), asked)
                    .getBytes(StandardCharsets.UTF_8);
        });
    }

    private static List<String> links(String url, List<Format> offered) {
        return offered.stream()
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
                        + Format.names(Format.OF_DOCUMENTS) + "."));
    }
}
