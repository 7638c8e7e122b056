package org.diplomaticties.edge;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;

/**
 * An answer with status 200 as it leaves the server, compressed or not.
 *
 * @param headers those that are its own
 * @param validators what stands in them by which a client knows it
 * @param body read only, from its start
 * @param rows how many it has; below zero where that is not known
 */
record KeptAnswer(HttpFields headers, Validators validators, ByteBuffer body, long rows) {

    /** Stands for an answer that is not kept: those who ask the same need not wait for one another. */
    static final KeptAnswer NONE =
            new KeptAnswer(HttpFields.EMPTY, Validators.of(HttpFields.EMPTY), BufferUtil.EMPTY_BUFFER, -1);

    /** Headers of one transmission, which the next gets anew. */
    private static final EnumSet<HttpHeader> OF_ONE =
            EnumSet.of(HttpHeader.DATE, HttpHeader.CONNECTION, HttpHeader.TRANSFER_ENCODING);

    /** Of the headers that HTTP knows, those that a client is told again who has the answer (RFC 9110, section 15.4.5). */
    private static final Set<HttpHeader> OF_KNOWN = EnumSet.of(
            HttpHeader.ETAG,
            HttpHeader.CACHE_CONTROL,
            HttpHeader.CONTENT_LOCATION,
            HttpHeader.LAST_MODIFIED,
            HttpHeader.VARY);

    private static final int A_HEADER = 100; // bytes, about

    /** An answer with these headers and others that are of its transmission. */
    static KeptAnswer of(HttpFields headers, byte[] body, long rows) {
        HttpFields lasting = HttpFields.build(headers)
                .remove(OF_ONE)
                .put(HttpHeader.CONTENT_LENGTH, body.length)
                .asImmutable();
        return new KeptAnswer(
                lasting, Validators.of(lasting), ByteBuffer.wrap(body).asReadOnlyBuffer(), rows);
    }

    boolean isNone() {
        return headers.size() == 0; // any other has at least the length of its body
    }

    /** Bytes that it takes in memory, about. */
    int size() {
        return body.capacity() + A_HEADER * headers.size();
    }

    /** Gives it to a client, or tells it that it has this already. */
    void giveTo(Exchange exchange) {
        Request request = exchange.request();
        Response response = exchange.response();
        boolean known = validators.areKnown(request.getHeaders());
        response.setStatus(known ? HttpStatus.NOT_MODIFIED_304 : HttpStatus.OK_200);
        for (HttpField field : headers) {
            if (!known || field.getHeader() == null || OF_KNOWN.contains(field.getHeader())) {
                response.getHeaders().add(field);
            }
        }
        if (rows >= 0) {
            request.setAttribute(AccessLog.ROWS, rows);
        }
        boolean empty = known || HttpMethod.HEAD.is(request.getMethod());
        response.write(true, empty ? BufferUtil.EMPTY_BUFFER : body.duplicate(), exchange.callback());
    }
}
