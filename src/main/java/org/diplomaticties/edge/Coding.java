package org.diplomaticties.edge;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * How the content of an answer may be coded (RFC 9110, section 12.5.3). Clients say it in many ways, and all that matters is
 * whether they take gzip: said in one way, one answer does for all of them.
 */
final class Coding {

    private static final String GZIP = "gzip";

    private Coding() {}

    /** The fields of a request with what they accept said in one way, where that is gzip. */
    static HttpFields.Mutable plain(HttpFields.Mutable request) {
        List<String> values = request.getValuesList(HttpHeader.ACCEPT_ENCODING);
        return !values.isEmpty() && takesGzip(values) ? request.put(HttpHeader.ACCEPT_ENCODING, GZIP) : request;
    }

    private static boolean takesGzip(List<String> values) {
        QuotedQualityCSV codings = new QuotedQualityCSV();
        values.forEach(codings::addValue);
        return codings.getValues().stream().anyMatch(GZIP::equalsIgnoreCase);
    }
}
