package org.diplomaticties.edge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.diplomaticties.problem.Problem;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * An answer on its way out, where nothing above can take anything back: it gets the headers of every answer here, its bytes
 * are counted, an error that says nothing gets a body, and what is cut never ends as what is whole does.
 */
final class Outgoing extends HttpStream.Wrapper {

    private static final String ATTRIBUTE = Outgoing.class.getName();

    private final AnswerHeaders headers;
    private final String id;
    private final LongAdder bytes = new LongAdder();
    private final Request request;
    private volatile boolean begun;
    private volatile boolean whole;

    private Outgoing(HttpStream stream, AnswerHeaders headers, String id, Request request) {
        super(stream);
        this.headers = headers;
        this.id = id;
        this.request = request;
    }

    /** Has the answer to a request pass through here. */
    static void watch(Request request, AnswerHeaders headers) {
        String id = RequestId.of(request);
        request.addHttpStreamWrapper(stream -> {
            Outgoing outgoing = new Outgoing(stream, headers, id, request);
            request.setAttribute(ATTRIBUTE, outgoing);
            return outgoing;
        });
    }

    /** How many bytes of content were sent, as they went over the network. */
    static long bytes(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof Outgoing outgoing ? outgoing.bytes.sum() : 0;
    }

    @Override
    public void prepareResponse(HttpFields.Mutable fields) {
        super.prepareResponse(fields);
        headers.addTo(fields, id);
    }

    @Override
    public void send(
            MetaData.Request request, MetaData.Response response, boolean last, ByteBuffer content, Callback callback) {
        begun = true;
        whole = last;
        if (HttpMethod.HEAD.is(request.getMethod())) {
            super.send(request, response, last, content, callback);
        } else if (response != null && last && BufferUtil.isEmpty(content) && isError(response)) {
            ErrorBody body =
                    ErrorBody.of(request.getHttpFields(), response.getStatus(), said(response.getStatus()), id);
            ByteBuffer text = ByteBuffer.wrap(body.text().getBytes(StandardCharsets.UTF_8));
            bytes.add(text.remaining());
            super.send(request, with(body, text.remaining(), response), true, text, callback);
        } else {
            bytes.add(BufferUtil.length(content));
            super.send(request, last ? response : withEnd(request, response), last, content, callback);
        }
    }

    /** In chunks, of which the last one is known, also where the end of the connection would do. */
    private static MetaData.Response withEnd(MetaData.Request request, MetaData.Response response) {
        if (response == null
                || request.getHttpVersion() != HttpVersion.HTTP_1_1
                || response.getHttpFields().contains(HttpHeader.CONTENT_LENGTH)) {
            return response;
        }
        HttpFields fields =
                HttpFields.build(response.getHttpFields()).put(HttpHeader.TRANSFER_ENCODING, HttpHeaderValue.CHUNKED);
        return new MetaData.Response(
                response.getStatus(),
                response.getReason(),
                response.getHttpVersion(),
                fields,
                response.getContentLength(),
                response.getTrailersSupplier());
    }

    @Override
    public void failed(Throwable failure) {
        if (begun && !whole) {
            Breaking.off(request.getConnectionMetaData().getConnection().getEndPoint());
        }
        super.failed(failure);
    }

    private static boolean isError(MetaData.Response response) {
        return response.getStatus() >= HttpStatus.BAD_REQUEST_400;
    }

    private static List<Problem> said(int status) {
        return status == HttpStatus.INTERNAL_SERVER_ERROR_500
                ? ErrorBody.ofOurs()
                : List.of(Problem.invalid("", HttpStatus.getMessage(status) + ".", ""));
    }

    private static MetaData.Response with(ErrorBody body, int length, MetaData.Response response) {
        HttpFields fields = HttpFields.build(response.getHttpFields())
                .put(HttpHeader.CONTENT_TYPE, body.contentType())
                .put(HttpHeader.CONTENT_LENGTH, length);
        return new MetaData.Response(
                response.getStatus(), response.getReason(), response.getHttpVersion(), fields, length);
    }
}
