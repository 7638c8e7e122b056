package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.change.Reason;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.snapshot.SnapshotDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotKeeperTest {

    private static final Reason REASON = new Reason("ann", "because");

    @TempDir
    private Path parent;

    private DiskStore store;

    @BeforeEach
    void open() {
        store = DiskStore.open(parent.resolve("store"), Ontology.bundled(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void hold() {
        store.holdInMemory();
        awaitMemory();
    }

    private void awaitMemory() {
        while (!store.health().reading().fromMemory()) {
            Thread.onSpinWait();
        }
    }

    private List<String> officials() {
        return Txn.calculateRead(
                store.dataset(),
                () -> store.dataset().getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), Ties.OFFICIAL)
                        .map(triple -> triple.getSubject().getURI())
                        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                        .sorted()
                        .toList());
    }

    private static DatasetGraph read(DatasetGraph dataset) {
        return ((DatasetGraphWrapper) dataset).getWrapped();
    }

    @Test
    void readers_are_answered_from_a_snapshot_of_all_that_the_store_holds() {
        store.change(SmallSource.of("gazette", "Sapt", "Tarlenheim"), REASON);
        DatasetGraph dataset = store.dataset();
        var stored = Txn.calculateRead(dataset, () -> Iter.toSet(dataset.find()));
        hold();
        assertThat(read(dataset)).isInstanceOf(SnapshotDataset.class);
        assertThat(Txn.calculateRead(dataset, () -> Iter.toSet(dataset.find()))).isEqualTo(stored);
    }

    @Test
    void a_reader_keeps_what_he_began_with() {
        DatasetGraph dataset = store.dataset();
        dataset.begin(TxnType.READ);
        DatasetGraph before = read(dataset);
        hold();
        assertThat(read(dataset)).isSameAs(before);
        dataset.end();
        assertThat(read(dataset)).isNotSameAs(before);
    }

    @Test
    void a_change_is_seen_at_once_and_then_read_from_memory() {
        hold();
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        assertThat(officials()).containsExactly("Sapt");
        awaitMemory();
        assertThat(officials()).containsExactly("Sapt");
    }
}
