package org.diplomaticties.cli;

import java.util.Iterator;
import org.diplomaticties.rdf.Format;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option that says how a graph is printed. */
final class GraphFormat {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Names.class,
            description = "How to print the graph: ${COMPLETION-CANDIDATES}. Default: ttl.")
    private String name = Format.TURTLE.name();

    /** The names it takes, for help and completion. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Format.OF_GRAPHS.stream().map(Format::name).iterator();
        }
    }

    Format chosen(CommandLine command) {
        return Format.named(name, Format.OF_GRAPHS)
                .orElseThrow(() -> RowsPrinter.notOffered(command, name, Format.names(Format.OF_GRAPHS)));
    }
}
