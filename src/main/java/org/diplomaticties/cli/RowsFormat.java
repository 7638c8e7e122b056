package org.diplomaticties.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.diplomaticties.rdf.Format;
import picocli.CommandLine.Option;

/** The option that says how rows are printed. */
final class RowsFormat {

    private static final String TABLE = "table";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Names.class,
            description = "How to print the rows: ${COMPLETION-CANDIDATES}. Default: table.")
    private String name = TABLE;

    RowsFormat() {}

    /** The format with a name; the table where there is none. */
    RowsFormat(String name) {
        this.name = name == null ? TABLE : name;
    }

    /** The names it takes, for help and completion. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            List<String> names = new ArrayList<>(List.of(TABLE));
            Format.OF_ROWS.forEach(format -> names.add(format.name()));
            return names.iterator();
        }
    }

    String name() {
        return name;
    }

    boolean isTable() {
        return name.equals(TABLE);
    }

    Optional<Format> format() {
        return Format.named(name, Format.OF_ROWS);
    }
}
