package org.diplomaticties.edge;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Bodies that come compressed (RFC 9110, section 8.4), and how large they may become. */
public final class Inflation {

    private static final String HEADER = "Content-Encoding";

    private Inflation() {}

    /**
     * Whether a body is compressed in the one way that is taken.
     *
     * @param coding the header; null if there is none
     * @throws TiesException if it is compressed in another way
     */
    public static boolean isGzip(String coding) {
        String name = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw new TiesException(new Problem(
                        Problem.Kind.NOT_TAKEN,
                        HEADER,
                        "Content is not taken in this coding.",
                        "Send it with gzip, or as it is."));
        };
    }

    /**
     * A body as it was before it was compressed.
     *
     * @param limit how many bytes it may become
     * @return at most one byte more than the limit: then there would be more
     * @throws TiesException if it is not gzip, or is not complete
     * @throws IOException if it cannot be read
     */
    public static byte[] inflated(InputStream body, int limit) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(body)) {
            return in.readNBytes(limit + 1);
        } catch (ZipException | EOFException e) {
            throw new TiesException(
                    Problem.invalid(HEADER, "The content is not in gzip, or not complete.", "Compress it again."), e);
        }
    }

    /** The same for a body that is at hand. */
    static byte[] inflated(byte[] body, int limit) {
        try {
            return inflated(new ByteArrayInputStream(body), limit);
        } catch (IOException e) {
            throw new TiesException(Problem.invalid(HEADER, "The content is not in gzip.", "Compress it again."), e);
        }
    }
}
