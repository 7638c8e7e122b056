package org.diplomaticties.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.network.PathQuestion;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;
import org.diplomaticties.store.MemoryStore;
import org.diplomaticties.store.QueryEngine;
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
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of a store on disk, in place of --data; made if it is not there.")
    private Path store;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Folder of saved queries; without it, those that the jar carries.")
    private Path queries;

    Folder data() {
        return data == null ? Folder.bundled("data") : Folder.at(data);
    }

    /** The Turtle files of a folder, of which there has to be one. */
    static List<TextFile> sources(Folder folder) {
        List<TextFile> files = folder.files(".ttl");
        if (files.isEmpty()) {
            throw new TiesException(Problem.unknown(
                    folder.name(), "There are no sources in this folder.", "Name a folder with Turtle files (.ttl)."));
        }
        return files;
    }

    /** Opens the store on disk, or reads the data into memory; refuses it if there is a problem with any of it. */
    Store store() {
        return store(QueryEngine.COLUMNS);
    }

    /** Opens the store likewise, for one that answers again and again: a store on disk is held in memory for columns. */
    Store served(QueryEngine engine) {
        Store opened = store(engine);
        if (opened instanceof DiskStore disk && engine == QueryEngine.COLUMNS) {
            disk.holdInMemory();
        }
        return opened;
    }

    /** Opens the store likewise, and waits until it answers as it will from then on. */
    Store readyToServe(QueryEngine engine) {
        Store opened = served(engine);
        if (opened instanceof DiskStore disk) {
            disk.awaitMemory();
        }
        return opened;
    }

    private Store store(QueryEngine engine) {
        Ontology ontology = Ontology.bundled();
        if (store != null && data != null) {
            throw new TiesException(
                    Problem.invalid("--data", "It cannot be used together with --store.", "Give one of them."));
        }
        if (store != null) {
            return DiskStore.open(store, ontology, Clock.systemUTC());
        }
        return MemoryStore.of(ontology, SourceReader.read(sources(data())), engine);
    }

    Questions questions() {
        return Questions.of(
                queries == null ? Folder.bundled("queries") : Folder.at(queries), List.of(new PathQuestion()));
    }
}
