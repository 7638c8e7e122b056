package org.diplomaticties.edge;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Parameters as they stand in an address or in a form (application/x-www-form-urlencoded). */
final class EncodedText {

    /** Fuseki's for JSONP and for pages made by XSLT: they would stand in the answer as they came. */
    private static final Set<String> DROPPED = Set.of("callback", "stylesheet");

    private static final int HEX = 16;

    private EncodedText() {}

    /**
     * The parameters without those that nothing here takes and that others put into answers.
     *
     * @throws TiesException if they cannot be decoded
     */
    static String checked(String parameters) {
        check(parameters);
        return Arrays.stream(parameters.split("&", -1))
                .filter(parameter -> !DROPPED.contains(name(parameter)))
                .collect(Collectors.joining("&"));
    }

    /** Each % stands before two hexadecimal digits, and what is encoded is UTF-8. */
    private static void check(String text) {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                checkUtf8(run);
                continue;
            }
            if (i + 2 >= text.length()) {
                throw undecodable();
            }
            int high = Character.digit(text.charAt(i + 1), HEX);
            int low = Character.digit(text.charAt(i + 2), HEX);
            if (high < 0 || low < 0 || text.charAt(i + 1) > 'f' || text.charAt(i + 2) > 'f') {
                throw undecodable();
            }
            run.write(high * HEX + low);
            i += 2;
        }
        checkUtf8(run);
    }

    private static void checkUtf8(ByteArrayOutputStream run) {
        if (run.size() > 0) {
            checkUtf8(run.toByteArray());
            run.reset();
        }
    }

    /**
     * Nothing, if bytes are UTF-8.
     *
     * @throws TiesException if they are not
     */
    static void checkUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw undecodable();
        }
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return URLDecoder.decode(equals < 0 ? parameter : parameter.substring(0, equals), StandardCharsets.UTF_8);
    }

    private static TiesException undecodable() {
        return new TiesException(Problem.invalid(
                "",
                "The parameters cannot be decoded.",
                "Encode them in UTF-8, with % before two hexadecimal digits."));
    }
}
