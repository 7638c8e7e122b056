package org.diplomaticties.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.diplomaticties.importer.TableMapping;
import org.diplomaticties.importer.TableOptions;
import picocli.CommandLine.Option;

/** What the user says of a table. */
final class TableInput {

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "With csv: what the columns hold, in YAML; without it, the columns have the names of fields.")
    private Path mapping;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "With csv: encoding of the table, such as windows-1251; without it, what its byte order mark"
                    + " says, else UTF-8.")
    private Charset encoding;

    TableOptions options() {
        return new TableOptions(
                encoding == null ? List.of() : List.of(encoding),
                mapping == null ? TableMapping.DEFAULT : TableMapping.read(mapping));
    }
}
