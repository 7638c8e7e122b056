package org.diplomaticties.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a backup says of itself.
 *
 * @param format of the archive
 * @param state what its log leads to
 * @param logLength in bytes
 */
record Manifest(int format, StoreState state, long logLength) {

    /** The newest format that this program reads, and the one that it writes. */
    static final int FORMAT = 1;

    /** The entries of an archive, in their order: this manifest and the log. */
    static final String NAME = "manifest.json";

    static final String LOG = "log";

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] bytes() {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", format).put("version", state.version()).put("sha256", state.sha256());
        json.put("changes", state.changes()).put("triples", state.triples()).put("logLength", logLength);
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #bytes} wrote; what is missing comes out as zero or empty text. */
    static Optional<Manifest> parse(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            StoreState state = new StoreState(
                    json.path("version").asText(),
                    json.path("sha256").asText(),
                    json.path("changes").asLong(),
                    json.path("triples").asLong());
            return Optional.of(new Manifest(
                            json.path("format").asInt(),
                            state,
                            json.path("logLength").asLong()))
                    .filter(manifest -> manifest.format() >= 1 && manifest.logLength() >= 0);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
