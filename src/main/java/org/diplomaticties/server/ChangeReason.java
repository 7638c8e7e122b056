package org.diplomaticties.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.diplomaticties.change.Reason;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Who makes a change over HTTP, and why: the user who is logged in, and what his request says in a header. */
final class ChangeReason {

    static final String HEADER = "Change-Reason";

    private static final int LONGEST = 1000;
    private static final String ENCODED = "UTF-8''";

    private ChangeReason() {}

    /**
     * The reason that a request gives; its method and path if it gives none.
     *
     * @throws TiesException if it is given twice, too long, or not text
     */
    static Reason of(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(HEADER));
        if (values.size() > 1) {
            throw invalid("It is given " + values.size() + " times.", "Give it once.");
        }
        String text = values.isEmpty() ? "" : decoded(values.get(0).strip());
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw invalid("It is too long.", "Give at most " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw invalid("It has control characters.", "Write it in one line.");
        }
        String given = text.isBlank() ? request.getMethod() + " " + request.getRequestURI() : text;
        return new Reason(request.getRemoteUser(), given);
    }

    /**
     * What was meant: headers are told as ISO 8859-1, while clients that send other letters send them in UTF-8, either
     * as they are or as in RFC 8187, section 3.2.1.
     */
    private static String decoded(String header) {
        try {
            if (header.regionMatches(true, 0, ENCODED, 0, ENCODED.length())) {
                String encoded = header.substring(ENCODED.length()).replace("+", "%2B");
                return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            }
            if (header.chars().anyMatch(c -> c > 0xFF)) {
                return header;
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new TiesException(
                    Problem.invalid(HEADER, "It is not encoded in UTF-8.", "Send it in UTF-8, or as UTF-8''%C3%84…"),
                    e);
        }
    }

    private static TiesException invalid(String what, String mend) {
        return new TiesException(Problem.invalid(HEADER, what, mend));
    }
}
