package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.change.FileLog;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.snapshot.SnapshotDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotKeeperTest {

    private static final Reason REASON = new Reason("ann", "because");

    /** So many that changes lead to new columns a few times. */
    private static final int CHANGES = 20;

    private static final int NAMES = 50;

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
        return Txn.calculateRead(store.dataset(), () -> officials(store.dataset()));
    }

    private static List<String> officials(DatasetGraph dataset) {
        return dataset.getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), Ties.OFFICIAL)
                .map(triple -> triple.getSubject().getURI())
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .sorted()
                .toList();
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
    void a_change_is_in_memory_with_its_version() {
        hold();
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        assertThat(read(store.dataset())).isInstanceOf(SnapshotDataset.class);
        assertThat(officials()).containsExactly("Sapt");
        store.change(SmallSource.of("gazette", "Tarlenheim"), REASON);
        assertThat(officials()).containsExactly("Tarlenheim");
        assertThat(store.check().problems()).isEmpty();
    }

    @Test
    void an_earlier_version_is_read_from_memory_too() {
        hold();
        Version first = store.change(SmallSource.of("gazette", "Sapt"), REASON)
                .orElseThrow()
                .version();
        store.change(SmallSource.of("gazette", "Tarlenheim"), REASON);
        assertThat(Txn.calculateRead(store.dataset(), () -> store.at(first))).isInstanceOf(SnapshotDataset.class);
        assertThat(Txn.calculateRead(store.dataset(), () -> officials(store.at(first))))
                .containsExactly("Sapt");
        assertThat(officials()).containsExactly("Tarlenheim");
    }

    @Test
    void the_next_start_reads_what_was_kept_and_what_was_written_since() throws IOException {
        hold();
        awaitFile();
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        byte[] kept = Files.readAllBytes(file());
        reopen();
        hold();
        assertThat(officials()).containsExactly("Sapt");
        assertThat(((SnapshotDataset) read(store.dataset())).snapshot().changes())
                .isPositive();
        assertThat(file()).hasBinaryContent(kept);
    }

    @Test
    void what_is_kept_but_damaged_is_made_anew() throws IOException {
        Files.writeString(file(), "no columns");
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        hold();
        assertThat(officials()).containsExactly("Sapt");
        awaitFile();
        reopen();
        hold();
        assertThat(officials()).containsExactly("Sapt");
    }

    @Test
    void readers_see_whole_versions_and_never_an_earlier_one_while_changes_and_new_columns_come() throws Exception {
        hold();
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService others = Executors.newFixedThreadPool(2);
        Callable<Long> reader = () -> {
            long seen = 0;
            while (!ended.get()) {
                long before = seen;
                seen = Txn.calculateRead(store.dataset(), () -> {
                    List<String> officials = officials(store.dataset());
                    long version = store.version().number();
                    assertThat(version).isGreaterThanOrEqualTo(before);
                    assertThat(officials).hasSize(version < 2 ? 0 : NAMES); // each change replaces all of them
                    assertThat(officials).allMatch(name -> name.startsWith("v" + version + "-"));
                    return version;
                });
            }
            return seen;
        };
        Future<Long> one = others.submit(reader);
        Future<Long> other = others.submit(reader);
        for (int change = 2; change <= CHANGES; change++) {
            String prefix = "v" + change + "-";
            store.change(
                    SmallSource.of(
                            "gazette",
                            IntStream.range(0, NAMES).mapToObj(i -> prefix + i).toArray(String[]::new)),
                    REASON);
            assertThat(store.version().number()).isEqualTo(change);
        }
        ended.set(true);
        assertThat(one.get()).isPositive();
        assertThat(other.get()).isPositive();
        others.shutdown();
        assertThat(officials()).hasSize(NAMES);
    }

    @Test
    void a_graph_for_which_the_heap_has_no_room_is_read_where_it_lies() throws IOException {
        try (FileLog log = FileLog.open(parent.resolve("log"), 0, Clock.systemUTC());
                SnapshotKeeper keeper = new SnapshotKeeper(
                        (VersionedDataset) store.dataset(), log, new SnapshotFile(file()), () -> -3 << 20)) {
            keeper.start();
            while (keeper.reading().equals(Reading.PREPARING)) {
                Thread.onSpinWait();
            }
            assertThat(keeper.reading().fromMemory()).isFalse();
            assertThat(keeper.reading().text()).contains("the heap lacks 3 MB").contains("-Xmx");
        }
        assertThat(read(store.dataset())).isNotInstanceOf(SnapshotDataset.class);
    }

    private Path file() {
        return parent.resolve("store").resolve("columns");
    }

    private void awaitFile() {
        while (!Files.exists(file())) {
            Thread.onSpinWait();
        }
    }

    private void reopen() {
        store.close();
        open();
    }
}
