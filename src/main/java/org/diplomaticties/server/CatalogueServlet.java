package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.diplomaticties.change.Version;
import org.diplomaticties.linkeddata.Catalogue;
import org.diplomaticties.linkeddata.DocumentWriter;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;

/** Tells at {@code /.well-known/void} what the newest version of the data set holds (VoID, section 7.2). */
final class CatalogueServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final transient PageRequests requests;
    private final transient Catalogue catalogue = new Catalogue();

    CatalogueServlet(Store store, PageRequests requests) {
        this.store = store;
        this.requests = requests;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Negotiation.byAccept(request, Format.OF_GRAPHS);
        response.setHeader("Vary", "Accept");
        byte[] body = store.dataset().calculateRead(() -> body(format, request, response));
        response.getOutputStream().write(body);
    }

    private byte[] body(Format format, HttpServletRequest request, HttpServletResponse response) {
        Version version = store.version();
        Instant changed = store.timeOf(version).orElse(Instant.EPOCH);
        response.setHeader(VersionHeaders.HEADER, version.toString());
        if (Freshness.of(version, changed, format.name(), request).isKnown(request, response)) {
            return new byte[0];
        }
        PublicUrl site = requests.site(request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentWriter.write(catalogue.of(site, version, changed, store.dataset()), site, format, out);
        response.setContentType(format.contentType());
        return out.toByteArray();
    }
}
