package org.diplomaticties.cli;

import java.nio.file.Path;
import java.util.List;
import org.diplomaticties.file.Folder;
import org.diplomaticties.network.PathQuestion;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.MemoryStore;
import org.diplomaticties.store.Store;
import picocli.CommandLine.Option;

/** The options that say what to work on, and what they stand for. */
final class Workspace {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of curated sources, one folder each; without it, those that the jar carries.")
    private Path data;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Folder of saved queries; without it, those that the jar carries.")
    private Path queries;

    Folder data() {
        return data == null ? Folder.bundled("data") : Folder.at(data);
    }

    /** Reads the data; refuses it if there is a problem with any of it. */
    Store store() {
        Ontology ontology = Ontology.bundled();
        return MemoryStore.of(ontology, SourceReader.read(data().files(".ttl")));
    }

    Questions questions() {
        return Questions.of(
                queries == null ? Folder.bundled("queries") : Folder.at(queries), List.of(new PathQuestion()));
    }
}
