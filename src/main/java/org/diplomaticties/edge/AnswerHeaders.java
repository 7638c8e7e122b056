package org.diplomaticties.edge;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Headers that every answer has, whoever makes it: what browsers may do with it (load from this server alone, run no script
 * that stands in a page, be in no frame), that pages of any origin may read it, and the id of the request.
 */
final class AnswerHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s;"
                    + " font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Fuseki counts requests, too; one id is enough. */
    private static final String FUSEKI_ID = "Fuseki-Request-Id";

    /** Who compresses says so only where the servlets say nothing: they put their own in its place. */
    private static final HttpField CODED = field("Vary", "Accept-Encoding");

    private static final int YEAR = 31_536_000;

    private final List<HttpField> fields;

    /**
     * The headers.
     *
     * @param pictures one more origin from which pages show pictures; empty for none
     * @param encrypted whether clients reach the server by HTTPS, and should from now on (RFC 6797)
     */
    AnswerHeaders(String pictures, boolean encrypted) {
        List<HttpField> all = new ArrayList<>();
        all.add(field("Content-Security-Policy", POLICY.formatted(pictures.isEmpty() ? "" : " " + pictures)));
        all.add(field("X-Content-Type-Options", "nosniff"));
        all.add(field("Referrer-Policy", "strict-origin-when-cross-origin"));
        all.add(field("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));
        all.add(field("Cross-Origin-Opener-Policy", "same-origin"));
        all.add(field("Cross-Origin-Resource-Policy", "cross-origin"));
        all.add(field("Access-Control-Allow-Origin", "*"));
        all.add(field("Access-Control-Expose-Headers", "*"));
        if (encrypted) {
            all.add(field("Strict-Transport-Security", "max-age=" + YEAR));
        }
        this.fields = List.copyOf(all);
    }

    void addTo(HttpFields.Mutable headers, String requestId) {
        headers.ensureField(CODED);
        fields.forEach(headers::put);
        headers.remove(FUSEKI_ID);
        headers.put(RequestId.HEADER, requestId);
    }

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }
}
