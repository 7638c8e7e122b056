package org.diplomaticties.cli;

import java.nio.file.Path;
import org.apache.jena.query.Query;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import picocli.CommandLine.Parameters;

/** The file that a query stands in. */
final class QueryFile {

    @Parameters(paramLabel = "FILE", description = "File with the query; - for standard input.")
    private String file;

    /** The query in it. */
    Query read(Terminal terminal) {
        return Sparql.parse(
                file.equals("-") ? TextFile.read(terminal.in(), "standard input") : TextFile.read(Path.of(file)));
    }
}
