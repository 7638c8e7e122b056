package org.diplomaticties.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;
import picocli.CommandLine.Option;

/** The option that names a store, for commands that make no sense without one. */
final class StoreFolderOption {

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "Folder of the store.")
    private Path folder;

    DiskStore open() {
        return DiskStore.open(folder, Ontology.bundled(), Clock.systemUTC());
    }

    /** Opens the store if there is one, and makes no change to it. */
    DiskStore openExisting() {
        return DiskStore.openExisting(folder, Ontology.bundled(), Clock.systemUTC());
    }

    Path path() {
        return folder;
    }
}
