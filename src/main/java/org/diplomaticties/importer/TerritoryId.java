package org.diplomaticties.importer;

import java.util.Map;
import java.util.regex.Pattern;

/** The ids that the Office of the Historian gives to territories, such as {@code east-germany-1990}. */
final class TerritoryId {

    private static final Pattern END = Pattern.compile("-(\\d{4}|TBD)$");

    /** Ids whose words are no name, or may name another state: East Germany has an id of its own. */
    private static final Map<String, String> NAMES = Map.of(
            "germany", "Federal Republic of Germany",
            "micronesia-federated-states-of", "Federated States of Micronesia");

    private TerritoryId() {}

    /** The name in an id: without the year in which a territory of the past ended, and with blanks. */
    static String words(String id) {
        return NAMES.getOrDefault(id, END.matcher(id).replaceFirst("").replace('-', ' '));
    }
}
