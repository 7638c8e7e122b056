package org.diplomaticties.importer;

import java.util.Locale;
import java.util.Set;

/** What a row of a table is, with the fields that it can have. */
public enum TableKind {
    /**
     * A meeting of one or two participants; rows that follow each other with the same id are one meeting. The fields of a
     * second participant begin with {@code counterpart_}; his name is {@code counterpart} alone.
     */
    MEETINGS(
            "date",
            "id date end mode place note source name person post state to_state role"
                    + " counterpart counterpart_person counterpart_post counterpart_state counterpart_to_state"
                    + " counterpart_role"),
    /** A person in a post. */
    TENURES("post", "id name person post state to_state begin end attested_on note source");

    private final String required;
    private final String fields;

    TableKind(String required, String fields) {
        this.required = required;
        this.fields = fields;
    }

    /** Its name in a mapping. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field without which a table of this kind says nothing. */
    String required() {
        return required;
    }

    Set<String> fields() {
        return Set.of(fields.split(" "));
    }
}
