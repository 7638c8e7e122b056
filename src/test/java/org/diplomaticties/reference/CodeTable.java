package org.diplomaticties.reference;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diplomaticties.Cases;

/**
 * What is decided by hand of entries of ISO 3166-1: a row for each entry that is a territory, or whose key or name is not
 * made of its ICU name.
 */
final class CodeTable {

    private static final Path FILE =
            Path.of("src", "test", "resources", "org", "diplomaticties", "reference", "iso-3166-1.csv");

    /**
     * One row.
     *
     * @param code alpha-2 code
     * @param key the state's key, empty where it is made of the name
     * @param name the English name, empty where it is ICU's
     * @param form {@code short} where ICU's short names are the ones to show
     * @param dependencyOf key of the state that a territory depends on, {@code -} where there is none, empty for a state
     */
    record Row(String code, String key, String name, String form, String dependencyOf) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        boolean isTerritory() {
            return !dependencyOf.isEmpty();
        }

        boolean depends() {
            return isTerritory() && !dependencyOf.equals("-");
        }

        boolean showsShortNames() {
            return form.equals("short");
        }
    }

    private final Map<String, Row> rows =
            Cases.lines(FILE).stream().skip(1).map(Row::of).collect(Collectors.toMap(Row::code, Function.identity()));

    /** The row of an entry; one without decisions where it has none. */
    Row row(String code) {
        return rows.getOrDefault(code, new Row(code, "", "", "", ""));
    }
}
