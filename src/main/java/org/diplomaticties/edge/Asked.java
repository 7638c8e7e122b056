package org.diplomaticties.edge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/**
 * All that decides the bytes of an answer: two requests that ask the same get the same. It is the text that was sent, not
 * what it means: to read a query takes longer than to give out an answer, and nobody can be wrong about two equal texts.
 *
 * @param version the newest version of the graph when it was asked
 * @param day the day in UTC, counted from the epoch, since pages show what is so today
 * @param place scheme, host and port as the client found them: they stand in links
 * @param address path and query
 * @param accept the headers by which a form is chosen: format, language, coding
 * @param body what was sent, with its media type; empty for what is read with GET
 */
record Asked(Object version, long day, String place, String address, String accept, String body) {

    private static final long DAY_S = 86_400;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Where nobody gets what others got: what needs a login, and how the server is. */
    private static final Set<String> APART = Set.of("update", "data", "$");

    /** Characters beside those of the parts: an object, a few numbers. */
    private static final int OTHER = 200;

    /** What a request asks; empty where its answer is of no use to others. */
    static Optional<Asked> of(Request request, Object version, InstantSource clock) {
        HttpURI uri = request.getHttpURI();
        HttpFields headers = request.getHeaders();
        String path = uri.getCanonicalPath();
        boolean reads = READING.contains(request.getMethod());
        if (path == null || !(reads || isQuery(path, request)) || headers.contains(HttpHeader.AUTHORIZATION)) {
            return Optional.empty();
        }
        if (APART.contains(Lane.first(path))) {
            return Optional.empty();
        }
        return Optional.of(new Asked(
                version,
                Math.floorDiv(Instant.ofEpochMilli(clock.millis()).getEpochSecond(), DAY_S),
                uri.getScheme() + "://" + uri.getAuthority(),
                uri.getPathQuery(),
                all(HttpHeader.ACCEPT, headers)
                        + all(HttpHeader.ACCEPT_LANGUAGE, headers)
                        + all(HttpHeader.ACCEPT_ENCODING, headers),
                reads ? "" : sent(request)));
    }

    private static boolean isQuery(String path, Request request) {
        return HttpMethod.POST.is(request.getMethod())
                && Lane.first(path).equals("sparql")
                && Request.as(request, HeldBody.class) != null;
    }

    private static String sent(Request request) {
        byte[] body = Request.as(request, HeldBody.class).bytes();
        return all(HttpHeader.CONTENT_TYPE, request.getHeaders()) + new String(body, StandardCharsets.ISO_8859_1);
    }

    /** All values of a header; no two lists of values have the same text, since neither end of line stands in a value. */
    private static String all(HttpHeader header, HttpFields headers) {
        StringBuilder all = new StringBuilder();
        headers.getValuesList(header).forEach(value -> all.append(value).append('\n'));
        return all.append('\r').toString();
    }

    /** Bytes that it takes in memory, about. */
    int size() {
        return OTHER + place.length() + address.length() + accept.length() + body.length();
    }
}
