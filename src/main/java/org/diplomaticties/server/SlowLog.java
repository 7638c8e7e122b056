package org.diplomaticties.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.diplomaticties.edge.AccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line in the logger {@code slow} for each query and update that took long: how it ended, and its text with a digest by
 * which the same text is found again. It is the one log that holds texts.
 */
final class SlowLog extends HttpFilter {

    /** Attribute of a request: the text of its query or update. */
    static final String TEXT = SlowLog.class.getName() + ".text";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger("slow");
    private static final int LONGEST = 10_000;
    private static final int DIGEST = 16;

    private final transient Duration bound;

    /** Tells of what takes longer than a time. */
    SlowLog(Duration bound) {
        this.bound = bound;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        boolean ended = false;
        try {
            chain.doFilter(request, response);
            ended = true;
        } finally {
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            if (time.compareTo(bound) >= 0 && request.getAttribute(TEXT) instanceof String text) {
                tell(text, time, ended ? Integer.toString(response.getStatus()) : "broken", request);
            }
        }
    }

    private static void tell(String text, Duration time, String end, HttpServletRequest request) {
        Object rows = request.getAttribute(AccessLog.ROWS);
        LOG.info(
                "ms={} status={} rows={} sha256={} path={} text={}",
                time.toMillis(),
                end,
                rows instanceof Number ? rows : "-",
                digest(text),
                request.getServletPath(),
                line(text));
    }

    /** The beginning of the digest, in hexadecimal digits. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The text as one line, whatever it has in it. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                case '\\' -> line.append("\\\\");
                default -> {
                    if (isPlain(c)) {
                        line.appendCodePoint(c);
                    } else {
                        line.append(String.format("\\u{%x}", c));
                    }
                }
            }
        });
        return line.append(text.codePointCount(0, text.length()) > LONGEST ? "…" : "")
                .toString();
    }

    /** Whether it neither breaks the line nor alters how the rest of it looks. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
