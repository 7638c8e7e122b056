package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.diplomaticties.edge.Inflation;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** What a client sends, read whole before anything is done with it. */
final class RequestBody {

    static final String FORM = "application/x-www-form-urlencoded";

    private static final int LIMIT_MB = 256;
    private static final int LIMIT = LIMIT_MB << 20;

    private RequestBody() {}

    /** The media type, in lower case and without parameters; empty if there is none. */
    static String mediaType(HttpServletRequest request) {
        return mediaType(request.getContentType());
    }

    /** The media type in a field's value, which is null where there is no field. */
    static String mediaType(String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The text.
     *
     * @param name what problems call it
     * @throws TiesException if it is too large, not in UTF-8, or compressed in a way that is not taken
     * @throws IOException if the client does not send all of it
     */
    static TextFile read(HttpServletRequest request, String name) throws IOException {
        String charset = request.getCharacterEncoding();
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw notTaken("Content-Type", "The charset " + charset + " is not taken.", "Send it in UTF-8.");
        }
        return TextFile.read(new ByteArrayInputStream(bytes(request, name)), name);
    }

    /**
     * The bytes, inflated.
     *
     * @param name what problems call it
     * @throws TiesException if there are too many, or they are compressed in a way that is not taken
     * @throws IOException if the client does not send all of them
     */
    static byte[] bytes(HttpServletRequest request, String name) throws IOException {
        boolean gzip = Inflation.isGzip(request.getHeader("Content-Encoding"));
        byte[] bytes = request.getContentLengthLong() > LIMIT ? new byte[0] : bytes(request, gzip);
        if (bytes.length > LIMIT || request.getContentLengthLong() > LIMIT) {
            throw tooLarge(name);
        }
        if (!gzip && request.getContentLengthLong() > bytes.length) {
            throw new EOFException("The client did not send all that it announced");
        }
        return bytes;
    }

    private static byte[] bytes(HttpServletRequest request, boolean gzip) throws IOException {
        return gzip
                ? Inflation.inflated(request.getInputStream(), LIMIT)
                : request.getInputStream().readNBytes(LIMIT + 1);
    }

    private static TiesException tooLarge(String name) {
        return new TiesException(new Problem(
                Problem.Kind.TOO_LARGE,
                name,
                "It has more than " + LIMIT_MB + " MB.",
                "Send it in parts, or load it into the store where the server runs."));
    }

    /** What is told of a form that is not taken. */
    static TiesException notTaken(String where, String what, String mend) {
        return new TiesException(new Problem(Problem.Kind.NOT_TAKEN, where, what, mend));
    }
}
