package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;
import org.diplomaticties.feed.Feeds;
import org.diplomaticties.linkeddata.Description;
import org.diplomaticties.linkeddata.Descriptions;
import org.diplomaticties.linkeddata.Document;
import org.diplomaticties.linkeddata.DocumentName;
import org.diplomaticties.linkeddata.DocumentWriter;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.page.Page;
import org.diplomaticties.page.PageContent;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/** Describes things at {@code /doc/<kind>/<key>}: to people in a page, to programs in the format of RDF that they take. */
final class DocServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "page";

    private final transient Store store;
    private final transient VersionHeaders versions;
    private final transient PageRequests requests;
    private final transient Page pages;
    private final transient HtmlAnswer html;
    private final transient Descriptions descriptions = new Descriptions();

    DocServlet(Page pages, Store store, VersionHeaders versions, PageRequests requests, HtmlAnswer html) {
        this.pages = pages;
        this.store = store;
        this.versions = versions;
        this.requests = requests;
        this.html = html;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            byte[] body = store.dataset().calculateRead(() -> body(name, request, response));
            response.getOutputStream().write(body);
        } catch (TiesException e) {
            if (!isForPeople(name, request)) {
                throw e;
            }
            html.sendProblem(request, response, e);
        }
    }

    private static boolean isForPeople(String name, HttpServletRequest request) {
        return DocumentName.ending(name)
                .or(() -> Negotiation.accepted(request, Format.OF_DOCUMENTS))
                .filter(Format.HTML::equals)
                .isPresent();
    }

    /** The body of the answer, whose headers are set; none where the client has it already. */
    private byte[] body(String name, HttpServletRequest request, HttpServletResponse response) {
        Version version = versions.asked(request);
        DatasetGraph dataset = store.at(version);
        versions.keep(request);
        DocumentName document = DocumentName.of(name, dataset);
        PublicUrl site = requests.site(request);
        if (!Description.isSaid(document.thing(), dataset)) {
            throw Missing.of(document.thing(), store, version, site);
        }
        boolean pinned = document.offered().size() == 1;
        Format format = pinned ? document.offered().get(0) : Negotiation.byAccept(request, document.offered());
        if (format.equals(Format.HTML)) {
            return page(document.thing(), version, dataset, request, response);
        }
        if (!pinned) {
            response.setHeader("Vary", "Accept");
        }
        Instant changed = store.timeOf(version).orElse(Instant.EPOCH);
        response.setHeader(VersionHeaders.HEADER, version.toString());
        if (Freshness.of(version, changed, format.name(), request).isKnown(request, response)) {
            return new byte[0];
        }
        Description description = descriptions.of(document.thing(), version, dataset);
        Document shown = Document.of(site, description, number(request), kept(request));
        byte[] body = rdf(description, shown, format, version, changed);
        shown.links(Format.OF_DOCUMENTS).forEach(link -> response.addHeader("Link", link));
        response.setHeader("Content-Location", shown.url(format));
        response.setContentType(format.contentType());
        return body;
    }

    private static byte[] rdf(
            Description description, Document document, Format format, Version version, Instant changed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentWriter.write(description, document, document.facts(version, changed), format, out);
        return out.toByteArray();
    }

    private byte[] page(
            Node thing,
            Version version,
            DatasetGraph dataset,
            HttpServletRequest request,
            HttpServletResponse response) {
        PageRequest asked = requests.of(request, version).at(PublicUrl.document(thing));
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader(VersionHeaders.HEADER, version.toString());
        if (Freshness.of(pages, asked, LocalDate.now(ZoneOffset.UTC), request).isKnown(request, response)) {
            return new byte[0];
        }
        Document document = Document.whole(asked.site(), thing, kept(request));
        PageContent content = pages.of(asked, dataset).with(alternates(document, asked));
        document.links(Format.OF_DOCUMENTS).forEach(link -> response.addHeader("Link", link));
        response.setContentType(Format.HTML.contentType());
        return html.html(content, asked).getBytes(StandardCharsets.UTF_8);
    }

    private static List<PageContent.Alternate> alternates(Document document, PageRequest asked) {
        Stream<PageContent.Alternate> formats = document.others().entrySet().stream()
                .map(other -> new PageContent.Alternate(
                        other.getKey().lang().getLabel(), other.getKey().mediaType(), other.getValue()));
        return Stream.concat(formats, Feeds.announced(document.thing(), asked).stream())
                .toList();
    }

    private static Map<String, String> kept(HttpServletRequest request) {
        String version = request.getParameter(VersionHeaders.PARAMETER);
        return version == null ? Map.of() : Map.of(VersionHeaders.PARAMETER, version);
    }

    private static long number(HttpServletRequest request) {
        String[] values = request.getParameterValues(PAGE);
        if (values == null) {
            return 1;
        }
        if (values.length > 1) {
            throw new TiesException(Problem.invalid(PAGE, "It is given " + values.length + " times.", "Give it once."));
        }
        if (!values[0].matches("[0-9]{1,9}")) {
            throw new TiesException(Problem.invalid(
                    PAGE, Problem.quoted(values[0]) + " is no number of a page.", "Give one from 1 on."));
        }
        return Long.parseLong(values[0]);
    }
}
