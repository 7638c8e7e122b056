package org.diplomaticties;

import java.util.List;
import org.diplomaticties.file.Folder;
import org.diplomaticties.network.PathQuestion;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.query.Questions;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.MemoryStore;
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

    public static Questions questions() {
        return QUESTIONS;
    }
}
