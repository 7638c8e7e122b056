package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes so large that all of the data is written anew: what they come to is what small ones come to. */
final class RewritingTest {

    private static final Ontology ONTOLOGY = Ontology.bundled();
    private static final Reason REASON = new Reason("ann", "because");
    private static final int MANY = 10_100;
    private static final String PREFIXES = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    @TempDir
    private Path parent;

    private DiskStore store;

    @BeforeEach
    void open() {
        store = DiskStore.open(parent.resolve("store"), ONTOLOGY, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_large_source_is_loaded_and_there_after_the_next_start() throws IOException {
        Commit commit = store.change(almanac(MANY, "first"), REASON).orElseThrow();
        assertThat(commit.added()).isEqualTo(2L * MANY + 9);
        assertThat(folders()).containsExactly(commit.version().toString());
        reopen();
        assertThat(store.version()).isEqualTo(commit.version());
        assertThat(store.check().problems()).isEmpty();
        assertThat(labels("first")).isEqualTo(MANY);
        assertThat(days()).containsExactlyInAnyOrder("1914-06-01", "1914-06-30");
    }

    @Test
    void loading_it_again_replaces_it_and_leaves_other_sources() throws IOException {
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        Version before = store.version();
        store.change(almanac(MANY, "first"), REASON);
        Commit second = store.change(almanac(MANY, "second"), REASON).orElseThrow();
        assertThat(second.added()).isEqualTo(MANY);
        assertThat(second.removed()).isEqualTo(MANY);
        assertThat(labels("first")).isZero();
        assertThat(labels("second")).isEqualTo(MANY);
        assertThat(store.check().problems()).isEmpty();
        assertThat(folders()).containsExactly(second.version().toString());
        long then = Txn.calculateRead(
                store.dataset(),
                () -> store.at(before).getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), Ties.OFFICIAL)
                        .count());
        assertThat(then).isEqualTo(1);
    }

    @Test
    void a_large_source_that_did_not_change_makes_no_commit() throws IOException {
        store.change(almanac(MANY, "first"), REASON);
        Version before = store.version();
        assertThat(store.change(almanac(MANY, "first"), REASON)).isEmpty();
        assertThat(store.version()).isEqualTo(before);
        assertThat(folders()).containsExactly(before.toString());
    }

    @Test
    void small_changes_follow_a_large_one() {
        store.change(almanac(MANY, "first"), REASON);
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        store.change(Edit.unload(Things.thing("source", "gazette")), REASON);
        reopen();
        assertThat(store.commits()).hasSize(4);
        assertThat(store.check().problems()).isEmpty();
    }

    @Test
    void a_problem_among_many_is_told_with_its_place_and_leaves_nothing() throws IOException {
        Version before = store.version();
        Edit bad = Edit.sources(read(turtle(MANY, "first") + "\n<official/bad> a dt:Offical ."));
        assertThatThrownBy(() -> store.change(bad, REASON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining(
                        "almanac.ttl:" + (MANY + 9) + ":18: official/bad: dt:Offical is not a known class.");
        assertThat(store.version()).isEqualTo(before);
        assertThat(folders()).containsExactly("0-00000000");
        assertThat(store.change(almanac(MANY, "first"), REASON)).isPresent();
    }

    @Test
    void who_reads_meanwhile_keeps_what_he_reads() throws Exception {
        store.change(almanac(MANY, "first"), REASON);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        CompletableFuture<List<Long>> reader =
                CompletableFuture.supplyAsync(() -> Txn.calculateRead(store.dataset(), () -> {
                    long early = labelsOf("first");
                    reading.countDown();
                    await(changed);
                    return List.of(early, labelsOf("first"), labelsOf("second"));
                }));
        reading.await();
        CompletableFuture<Void> change =
                CompletableFuture.runAsync(() -> store.change(almanac(MANY, "second"), REASON));
        while (labels("second") == 0) { // ends as soon as others see the change
            Thread.onSpinWait();
        }
        changed.countDown();
        assertThat(reader.get()).containsExactly((long) MANY, (long) MANY, 0L);
        change.get();
        assertThat(labels("first")).isZero();
    }

    @Test
    void data_of_a_change_that_was_never_acknowledged_is_removed_at_the_next_start() throws IOException {
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        Version version = store.version();
        store.close();
        Path data = parent.resolve("store").resolve("data");
        Files.createDirectories(data.resolve("3-12345678").resolve("Data-0001"));
        Files.createDirectories(data.resolve("unfinished").resolve("Data-0001"));
        open();
        assertThat(store.version()).isEqualTo(version);
        assertThat(folders()).containsExactly("0-00000000");
        assertThat(store.check().problems()).isEmpty();
    }

    @Test
    void data_that_the_log_acknowledged_takes_the_place_of_the_old_at_the_next_start() throws IOException {
        Path data = parent.resolve("store").resolve("data");
        store.close();
        Path old = Files.createDirectories(parent.resolve("old"));
        copy(data.resolve("0-00000000"), old);
        open();
        Commit commit = store.change(almanac(MANY, "first"), REASON).orElseThrow();
        store.close();
        copy(old, data.resolve("0-00000000"));
        Files.delete(data.resolve(commit.version().toString()).resolve("applied")); // the crash came before the note
        open();
        assertThat(store.version()).isEqualTo(commit.version());
        assertThat(folders()).containsExactly(commit.version().toString());
        assertThat(labels("first")).isEqualTo(MANY);
    }

    @Test
    void data_that_is_lost_is_made_from_the_log() throws IOException {
        store.change(almanac(MANY, "first"), REASON);
        store.change(almanac(MANY, "second"), REASON);
        Version version = store.version();
        store.close();
        PathUtils.deleteDirectory(parent.resolve("store").resolve("data"));
        open();
        assertThat(store.version()).isEqualTo(version);
        assertThat(store.check().problems()).isEmpty();
        assertThat(labels("second")).isEqualTo(MANY);
    }

    @Test
    void what_others_point_to_cannot_be_taken_away_by_a_large_change_either() {
        store.change(almanac(MANY, "first"), REASON);
        store.change(
                Edit.sources(SourceReader.read(List.of(new TextFile("court.ttl", "court", PREFIXES + """
                        <source/court> a dt:Source ; skos:prefLabel "Court circular"@en .
                        <event/dinner> a dt:Event ; skos:prefLabel "Dinner"@en ; dt:place <place/strelsau> .
                        """)))), REASON);
        Edit without = Edit.sources(
                read(turtle(MANY, "first").replace("<place/strelsau> a dt:Place", "<place/zenda> a dt:Place")));
        assertThatThrownBy(() -> store.change(without, REASON))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("event/dinner: A dt:place is no dt:Place");
    }

    @Test
    void data_that_lacks_a_file_is_made_from_the_log() throws IOException {
        Version version =
                store.change(almanac(MANY, "first"), REASON).orElseThrow().version();
        store.close();
        Path files = parent.resolve("store")
                .resolve("data")
                .resolve(version.toString())
                .resolve("Data-0001");
        Files.delete(files.resolve("POSG.dat"));
        open();
        assertThat(store.version()).isEqualTo(version);
        assertThat(store.check().problems()).isEmpty();
        assertThat(labels("first")).isEqualTo(MANY);
    }

    @Test
    void data_that_TDB2_cannot_open_is_made_from_the_log() throws IOException {
        Version version =
                store.change(almanac(MANY, "first"), REASON).orElseThrow().version();
        store.close();
        Path files = parent.resolve("store")
                .resolve("data")
                .resolve(version.toString())
                .resolve("Data-0001");
        Files.write(files.resolve("POSG.dat"), new byte[0]);
        open();
        assertThat(folders()).containsExactly(version + ".again");
        assertThat(store.version()).isEqualTo(version);
        assertThat(store.check().problems()).isEmpty();
    }

    private void reopen() {
        store.close();
        open();
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> paths = Files.list(parent.resolve("store").resolve("data"))) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    private long labels(String edition) {
        return Txn.calculateRead(store.dataset(), () -> labelsOf(edition));
    }

    private long labelsOf(String edition) {
        return store.dataset().getDefaultGraph().stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .filter(triple -> triple.getObject().getLiteralLexicalForm().endsWith(", " + edition))
                .count();
    }

    private List<String> days() {
        return Txn.calculateRead(
                store.dataset(),
                () -> store.dataset().getDefaultGraph().stream(Things.thing("event", "ball"), Node.ANY, Node.ANY)
                        .filter(triple -> List.of(Ties.EARLIEST, Ties.LATEST).contains(triple.getPredicate()))
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static Edit almanac(int officials, String edition) {
        return Edit.sources(read(turtle(officials, edition)));
    }

    private static SourceReader read(String turtle) {
        return SourceReader.read(List.of(new TextFile("almanac.ttl", "almanac", turtle)));
    }

    private static String turtle(int officials, String edition) {
        StringBuilder turtle = new StringBuilder(PREFIXES + """
                <place/strelsau> a dt:Place ; skos:prefLabel "Strelsau"@en .
                <source/almanac> a dt:Source ; skos:prefLabel "Almanac"@en .
                <event/ball> a dt:Event ; skos:prefLabel "Ball"@en ; dt:date "1914-06"^^xsd:gYearMonth .
                """);
        for (int i = 0; i < officials; i++) {
            turtle.append(
                    "<official/%d> a dt:Official ; skos:prefLabel \"Official %d, %s\"@en .\n".formatted(i, i, edition));
        }
        return turtle.toString();
    }
}
