package org.diplomaticties.importer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Reads the records of a Popolo file one after the other: an object with a list for each class of things. */
final class PopoloFile {

    /** The lists that are read. */
    static final Set<String> LISTS = Set.of("persons", "organizations", "posts", "memberships", "events", "areas");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArchiveFile file;
    private final Sink out;
    private final Set<String> found = new TreeSet<>();

    PopoloFile(ArchiveFile file, Sink out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Hands on every record with the name of its list. Where the file breaks off, those before have been handed on, and
     * the rest is a problem.
     *
     * @return the lists that the file has
     */
    Set<String> read(BiConsumer<String, PopoloRecord> each) {
        try (InputStream in = file.open();
                JsonParser json = JSON.getFactory().createParser(in)) {
            read(json, each);
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(file.path(), "It cannot be read: " + e.getMessage() + ".", "Get it anew."), e);
        }
        return found;
    }

    private void read(JsonParser json, BiConsumer<String, PopoloRecord> each) throws IOException {
        try {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String list = json.currentName();
                JsonToken value = json.nextToken();
                if (LISTS.contains(list) && value == JsonToken.START_ARRAY) {
                    found.add(list);
                    records(list, json, each);
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            broken(
                    e.getOriginalMessage(),
                    e.getLocation(),
                    e.getOriginalMessage().startsWith("Invalid UTF"));
        } catch (CharConversionException e) {
            broken(e.getMessage(), json.currentLocation(), true);
        }
    }

    private void records(String list, JsonParser json, BiConsumer<String, PopoloRecord> each) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Location where = where(json.currentTokenLocation());
            JsonNode record = JSON.readTree(json);
            if (record == null) {
                return;
            }
            if (record.isObject()) {
                each.accept(list, new PopoloRecord(record, where, out));
            } else {
                out.record();
                out.problem(
                        ProblemKind.MALFORMED_VALUE,
                        where,
                        "A record of " + list + " is no object.",
                        "Write it in braces; it was left out.");
            }
        }
    }

    private void broken(String reason, JsonLocation at, boolean encoding) {
        out.problem(
                encoding ? ProblemKind.WRONG_ENCODING : ProblemKind.MALFORMED_FILE,
                where(at),
                (encoding ? "The file is no text in UTF-8: " : "From here on it is no JSON: ") + reason + ".",
                (encoding ? "Save it as UTF-8" : "Mend it there") + "; what follows in the file was not read.");
    }

    private Location where(JsonLocation at) {
        return at == null
                ? new Location(file.path(), 1, 1)
                : new Location(file.path(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
