package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import org.diplomaticties.guard.Guard;

/**
 * The body of an answer whose beginning is held back, so that what goes wrong meanwhile can still be told with a status. What
 * goes wrong later breaks the connection: a part must not look like the whole. Whoever writes is stopped once the work has
 * used up what it may, since the library's writers look at no clock.
 */
final class HeldOutput extends FilterOutputStream {

    private static final int HELD = 1 << 20;

    private final HttpServletResponse response;
    private ByteArrayOutputStream held = new ByteArrayOutputStream();

    HeldOutput(HttpServletResponse response) {
        super(null);
        this.response = response;
        this.out = held;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        Guard.current().check();
        out.write(bytes, start, length);
        if (held != null && held.size() > HELD) {
            send();
        }
    }

    /** Nothing is sent before its time. */
    @Override
    public void flush() throws IOException {
        if (held == null) {
            out.flush();
        }
    }

    private void send() throws IOException {
        out = response.getOutputStream();
        held.writeTo(out);
        held = null;
    }

    /** The answer is whole. */
    @Override
    public void close() throws IOException {
        if (held != null) {
            response.setContentLength(held.size());
            send();
        }
    }
}
