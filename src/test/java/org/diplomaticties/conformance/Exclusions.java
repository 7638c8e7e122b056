package org.diplomaticties.conformance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The tests that are known to fail here, each with the reason. They are run all the same: one that passes has no place in
 * the list.
 */
final class Exclusions {

    /** None at all. */
    static final Exclusions NONE = new Exclusions(Map.of());

    private final Map<String, String> reasons;

    private Exclusions(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /** Reads {@code exclusions.csv}: the IRI of a test, and why. */
    static Exclusions read() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Exclusions.class.getResourceAsStream("exclusions.csv")),
                StandardCharsets.UTF_8)) {
            for (CSVRecord record : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)) {
                reasons.put(record.get("test"), record.get("reason"));
            }
        }
        return new Exclusions(reasons);
    }

    boolean has(String test) {
        return reasons.containsKey(test);
    }

    /** Those that none of the tests is. */
    List<String> without(List<Entry> entries) {
        Set<String> known = entries.stream().map(Entry::iri).collect(Collectors.toSet());
        return reasons.keySet().stream().filter(iri -> !known.contains(iri)).toList();
    }
}
