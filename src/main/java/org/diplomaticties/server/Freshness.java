package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;
import org.diplomaticties.change.Version;
import org.diplomaticties.edge.Validators;
import org.diplomaticties.page.Page;
import org.diplomaticties.page.PageRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * By what a client knows whether an answer that it has is still right (RFC 9110, section 8.8).
 *
 * @param tag a strong entity tag
 * @param modified when what it answers from came to be; the epoch where that is not known
 */
record Freshness(String tag, Instant modified) {

    /**
     * Of an answer from a version of the graph.
     *
     * @param form what else decides its bytes, beside the URL and how it is compressed: the format, the language
     */
    static Freshness of(Version version, Instant modified, String form, HttpServletRequest request) {
        return new Freshness(tag(version.toString(), form, request), modified);
    }

    /** Of an answer that comes with the program. */
    static Freshness of(byte[] bytes, HttpServletRequest request) {
        CRC32 digest = new CRC32();
        digest.update(bytes);
        return new Freshness(tag(Long.toHexString(digest.getValue()), "", request), Instant.EPOCH);
    }

    private static String tag(String of, String form, HttpServletRequest request) {
        CRC32 rest = new CRC32();
        for (String part : List.of(
                request.getRequestURI(),
                "?" + request.getQueryString(),
                " " + form,
                " " + request.getHeader("Accept-Encoding"))) {
            rest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return "\"" + of + "-" + Long.toHexString(rest.getValue()) + "\"";
    }

    /**
     * Of a page, which also the language decides; and the day in UTC, where it shows what is so today, such as who holds a
     * post.
     */
    static Freshness of(Page page, PageRequest asked, LocalDate today, HttpServletRequest request) {
        String form = "html " + asked.language().tag();
        if (!page.showsToday(asked)) {
            return of(asked.version(), asked.changed(), form, request);
        }
        Instant midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean isKnown = !asked.changed().equals(Instant.EPOCH);
        Instant modified = isKnown && asked.changed().isBefore(midnight) ? midnight : asked.changed();
        return of(asked.version(), modified, form + " " + today, request);
    }

    /** Tells the client. */
    void tell(HttpServletResponse response) {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache"); // kept, and asked again whether it is still right
        if (!modified.equals(Instant.EPOCH)) {
            response.setDateHeader("Last-Modified", modified.toEpochMilli());
        }
    }

    /** Tells the client, and whether it has the answer already: then 304 is all that it gets. */
    boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
        tell(response);
        boolean known = isKnown(request);
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return known;
    }

    /** Whether the client has the answer already. */
    boolean isKnown(HttpServletRequest request) {
        return new Validators(tag, modified)
                .areKnown(
                        ServletContextRequest.getServletContextRequest(request).getHeaders());
    }
}
