package org.diplomaticties.cli;

import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Option;

/** The option that asks for an earlier version of the graph. */
final class AtOption {

    @Option(
            names = "--at",
            paramLabel = "VERSION",
            description = "Answer from this version of the graph, as \"ties log\" names it; without it, the newest.")
    private String version;

    /** The data set in that version, within a read transaction of the store. */
    DatasetGraph of(Store store) {
        return version == null ? store.dataset() : store.at(Store.parse(version));
    }
}
