package org.diplomaticties.edge;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request whose body is at hand, plain and whole; also one that has none, whatever its client sends. */
final class HeldBody extends Request.Wrapper {

    private final byte[] body;
    private final HttpFields headers;
    private boolean read;

    HeldBody(Request request, byte[] body) {
        super(request);
        this.body = body;
        this.headers = headers(request.getHeaders(), body.length);
    }

    /** What was sent, plain. */
    byte[] bytes() {
        return body;
    }

    private static HttpFields headers(HttpFields sent, int length) {
        HttpFields.Mutable fields = Coding.plain(HttpFields.build(sent))
                .remove(HttpHeader.CONTENT_ENCODING)
                .remove(HttpHeader.TRANSFER_ENCODING)
                .remove(HttpHeader.EXPECT);
        return length == 0
                ? fields.remove(HttpHeader.CONTENT_LENGTH).remove(HttpHeader.CONTENT_TYPE)
                : fields.put(HttpHeader.CONTENT_LENGTH, length);
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }

    @Override
    public long getLength() {
        return body.length;
    }

    @Override
    public Content.Chunk read() {
        if (read || body.length == 0) {
            return Content.Chunk.EOF;
        }
        read = true;
        return Content.Chunk.from(ByteBuffer.wrap(body), true);
    }

    @Override
    public void demand(Runnable task) {
        task.run(); // all is there
    }
}
