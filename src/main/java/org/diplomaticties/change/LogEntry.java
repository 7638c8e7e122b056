package org.diplomaticties.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a change lies in the log: a line with the lengths of header and body and the SHA-256 of both, the header in JSON,
 * the body (a compressed RDF Patch), a line end.
 */
final class LogEntry {

    /** The first line always has this many bytes, its line end included. */
    static final int FRAME_LENGTH = "change 1 0000000000 0000000000000000 ".length() + 64 + 1;

    private static final Pattern FRAME = Pattern.compile("change 1 (\\d{10}) (\\d{16}) ([0-9a-f]{64})\n");
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogEntry() {}

    /**
     * The first line of an entry.
     *
     * @param headerLength in bytes
     * @param bodyLength in bytes, with the line end after it
     * @param sha256 of header and body, in lower-case hexadecimal
     */
    record Frame(int headerLength, long bodyLength, String sha256) {

        byte[] bytes() {
            String line = "change 1 %010d %016d %s%n".formatted(headerLength, bodyLength, sha256);
            return line.replace("\r\n", "\n").getBytes(StandardCharsets.US_ASCII);
        }

        static Optional<Frame> parse(byte[] bytes) {
            Matcher matcher = FRAME.matcher(new String(bytes, StandardCharsets.US_ASCII));
            return matcher.matches()
                    ? Optional.of(new Frame(
                            Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)))
                    : Optional.empty();
        }
    }

    static byte[] header(long number, String previous, Reason reason, Instant time, long added, long removed) {
        ObjectNode header = JSON.createObjectNode();
        header.put("number", number).put("previous", previous);
        header.put("author", reason.author()).put("reason", reason.text());
        header.put("time", time.toString()).put("added", added).put("removed", removed);
        return (header + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Optional<Commit> commit(byte[] header, String sha256) {
        try {
            JsonNode json = JSON.readTree(new String(header, StandardCharsets.UTF_8));
            return Optional.of(new Commit(
                    Version.of(json.path("number").asLong(), sha256),
                    sha256,
                    json.path("previous").asText(),
                    new Reason(json.path("author").asText(), json.path("reason").asText()),
                    Instant.parse(json.path("time").asText()),
                    json.path("added").asLong(),
                    json.path("removed").asLong()));
        } catch (JsonProcessingException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
