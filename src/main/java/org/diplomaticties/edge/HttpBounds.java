package org.diplomaticties.edge;

import org.eclipse.jetty.server.HttpConfiguration;

/** How much of HTTP the server takes in, and holds for those who are slow to take its answers. */
final class HttpBounds {

    private static final int KB = 1024;
    private static final int REQUEST_HEADERS = 32 * KB;
    private static final int RESPONSE_HEADERS = 16 * KB;

    /** Two of them may repeat the whole address that was asked for. */
    private static final int MOST_RESPONSE_HEADERS = 2 * REQUEST_HEADERS + RESPONSE_HEADERS;

    private static final int OUTPUT_BUFFER = 64 * KB;

    private HttpBounds() {}

    /** Sets them; Fuseki's own are 512 KB of headers a request, and 5 MB of buffer an answer. */
    static void set(HttpConfiguration http) {
        http.setRequestHeaderSize(REQUEST_HEADERS);
        http.setResponseHeaderSize(RESPONSE_HEADERS);
        http.setMaxResponseHeaderSize(MOST_RESPONSE_HEADERS);
        http.setOutputBufferSize(OUTPUT_BUFFER);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }
}
