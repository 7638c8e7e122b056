package org.diplomaticties.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Whether a query or an update is taken for one, or not. */
final class SyntaxCheck {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** The syntax is right, but what it says cannot be done (RFC 9110, section 15.5.21): no such graph, for instance. */
    private static final int UNPROCESSABLE_CONTENT = 422;

    private SyntaxCheck() {}

    static void goodQuery(Entry entry, Endpoint endpoint) throws IOException {
        assertStatus(query(entry, endpoint), OK);
    }

    static void badQuery(Entry entry, Endpoint endpoint) throws IOException {
        assertStatus(query(entry, endpoint), BAD_REQUEST);
    }

    static void goodUpdate(Entry entry, Endpoint endpoint) throws IOException {
        assertStatus(update(entry, endpoint), OK, UNPROCESSABLE_CONTENT);
    }

    static void badUpdate(Entry entry, Endpoint endpoint) throws IOException {
        assertStatus(update(entry, endpoint), BAD_REQUEST);
    }

    private static HttpResponse<byte[]> query(Entry entry, Endpoint endpoint) throws IOException {
        endpoint.store().put(DatasetGraphFactory.create());
        return endpoint.query(entry.text(entry.action().getURI()), "*/*");
    }

    private static HttpResponse<byte[]> update(Entry entry, Endpoint endpoint) throws IOException {
        endpoint.store().put(DatasetGraphFactory.create());
        return endpoint.update(entry.text(entry.action().getURI()));
    }

    static void assertStatus(HttpResponse<byte[]> answer, Integer... expected) {
        assertThat(expected)
                .as(() -> answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8).strip())
                .matches(statuses -> List.of(statuses).contains(answer.statusCode()), "has the status");
    }
}
