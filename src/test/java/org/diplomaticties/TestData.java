package org.diplomaticties;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.diplomaticties.file.Folder;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.network.PathQuestion;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.MemoryStore;
import org.diplomaticties.store.QueryEngine;
import org.diplomaticties.store.Store;

/** The data and the questions that the jar carries, read once for all tests; they only read it. */
public final class TestData {

    private static final Store STORE = MemoryStore.of(
            Ontology.bundled(), SourceReader.read(Folder.bundled("data").files(".ttl")));

    private static final Questions QUESTIONS = Questions.of(Folder.bundled("queries"), List.of(new PathQuestion()));

    private TestData() {}

    public static Store store() {
        return STORE;
    }

    /**
     * The data that the jar carries, with test data beside it.
     *
     * @param name folder below {@code src/test/resources/org/diplomaticties}; each of its Turtle files is a source
     */
    public static Store storeWith(String name) {
        return storeWith(name, QueryEngine.COLUMNS);
    }

    /** The same, answered by one engine. */
    public static Store storeWith(String name, QueryEngine engine) {
        Stream<TextFile> carried = Folder.bundled("data").files(".ttl").stream();
        Stream<TextFile> added =
                Folder.at(Path.of("src", "test", "resources", "org", "diplomaticties", name)).files(".ttl").stream()
                        .map(file -> new TextFile(file.name(), file.stem(), file.text()));
        return MemoryStore.of(
                Ontology.bundled(),
                SourceReader.read(Stream.concat(carried, added).toList()),
                engine);
    }

    /** The data that the jar carries, answered by one engine. */
    public static Store store(QueryEngine engine) {
        return engine == QueryEngine.COLUMNS
                ? STORE
                : MemoryStore.of(
                        Ontology.bundled(),
                        SourceReader.read(Folder.bundled("data").files(".ttl")),
                        engine);
    }

    public static Questions questions() {
        return QUESTIONS;
    }
}
