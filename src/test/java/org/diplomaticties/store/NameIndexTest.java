package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.change.Version;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameIndexTest {

    private static final Reason REASON = new Reason("ann", "because");
    private static final String SEARCH =
            "SELECT ?thing { (?thing ?score ?name) <http://jena.apache.org/text#query> 'Сапт' }";

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

    @Test
    void names_are_found_as_soon_as_they_are_there() {
        assertThat(found("Сапт")).isEmpty();
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        assertThat(found("Сапт")).containsExactly("official/Sapt");
        store.change(SmallSource.of("gazette", "Sapt", "Rupert"), REASON);
        assertThat(found("Руперт")).containsExactly("official/Rupert");
    }

    @Test
    void a_name_is_found_as_long_as_some_source_has_it() {
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        store.change(SmallSource.of("courier", "Sapt"), REASON);
        assertThat(found("Sapt")).containsExactly("official/Sapt");
        store.change(Edit.unload(Things.thing("source", "gazette")), REASON);
        assertThat(found("Sapt")).containsExactly("official/Sapt");
        store.change(Edit.unload(Things.thing("source", "courier")), REASON);
        assertThat(found("Sapt")).isEmpty();
    }

    @Test
    void an_index_is_there_after_the_next_start() {
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        found("Sapt");
        store.change(SmallSource.of("courier", "Rupert"), REASON);
        reopen();
        assertThat(found("Rupert")).containsExactly("official/Rupert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "behind", "cut", "scribbled"})
    void an_index_that_is_not_whole_is_made_anew(String damage) throws IOException {
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        found("Sapt");
        Path index = parent.resolve("store/names");
        Path kept = parent.resolve("kept");
        store.close();
        copy(index, kept);
        open();
        store.change(SmallSource.of("courier", "Rupert"), REASON);
        store.close();
        switch (damage) {
            case "missing" -> delete(index);
            case "behind" -> {
                delete(index);
                copy(kept, index);
            }
            default -> damage(index, damage.equals("cut"));
        }
        open();
        assertThat(found("Rupert")).containsExactly("official/Rupert");
        assertThat(found("Sapt")).containsExactly("official/Sapt");
    }

    @Test
    void text_query_sees_the_version_that_the_query_reads() {
        Version before = store.version();
        Version with = store.change(SmallSource.of("gazette", "Sapt"), REASON)
                .orElseThrow()
                .version();
        assertThat(rows(with)).isEqualTo(1);
        assertThat(rows(before)).isZero();
        store.change(Edit.unload(Things.thing("source", "gazette")), REASON);
        assertThat(rows(store.version())).isZero();
        assertThat(rows(with)).isEqualTo(1);
    }

    @Test
    void a_change_may_look_for_names() {
        store.change(SmallSource.of("gazette", "Sapt", "Rupert"), REASON);
        Txn.executeRead(store.dataset(), () -> {
            DatasetGraph draft = new org.diplomaticties.change.Overlay(store.dataset());
            try (QueryExec execution = QueryExec.dataset(draft).query(SEARCH).build()) {
                assertThat(execution.select().materialize().stream()).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"V", "Vorob", "vorobyo", "Вороб", "Воробь"})
    void a_name_is_found_while_it_is_still_being_typed(String typed) {
        store.change(SmallSource.of("gazette", "Vorobyov", "Sapt"), REASON);
        assertThat(found(typed)).containsExactly("official/Vorobyov");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a AND",
                "\"",
                "name:*",
                "[* TO *]",
                "Sapt~",
                "-Sapt",
                "/.*/",
                "(((",
                "Sapt^1e9",
                "\\\\u",
                "*a",
                "{!lucene}x",
                "Sapt' OR 1=1",
                "1",
                "\uD835\uDD38"
            })
    void no_words_mean_more_than_a_name(String words) {
        store.change(SmallSource.of("gazette", "Sapt"), REASON);
        if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            assertThat(found(words)).isSubsetOf("official/Sapt");
        } else {
            assertThatThrownBy(() -> found(words))
                    .isInstanceOf(TiesException.class)
                    .hasMessageContaining("no word");
        }
    }

    private List<String> found(String words) {
        return store.names().search(new NameQuery(words, "official", 10)).stream()
                .map(hit -> Things.shortForm(hit.thing()))
                .toList();
    }

    private int rows(Version version) {
        return Txn.calculateRead(store.dataset(), () -> {
            try (QueryExec execution =
                    QueryExec.dataset(store.at(version)).query(SEARCH).build()) {
                return (int) execution.select().materialize().stream().count();
            }
        });
    }

    private void reopen() {
        store.close();
        open();
    }

    private static void damage(Path index, boolean cut) throws IOException {
        for (Path file : files(index)) {
            byte[] bytes = Files.readAllBytes(file);
            if (cut) {
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            } else if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}
