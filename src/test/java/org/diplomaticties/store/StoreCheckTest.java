package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreCheckTest {

    private static final Ontology ONTOLOGY = Ontology.bundled();
    private static final Reason REASON = new Reason("ann", "because");
    private static final Node GAZETTE = Things.thing("source", "gazette");
    private static final Node SAPT = Things.thing("official", "Sapt");

    @TempDir
    private Path parent;

    private Path folder;
    private DiskStore store;

    @BeforeEach
    void fill() {
        folder = parent.resolve("store");
        store = DiskStore.open(folder, ONTOLOGY, Clock.systemUTC());
        store.change(SmallSource.of("gazette", "Sapt", "Tarlenheim"), REASON);
        store.change(SmallSource.of("courier", "Sapt"), REASON);
        store.change(SmallSource.of("gazette", "Sapt", "Rassendyll"), REASON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_store_that_is_whole_has_no_problems() {
        StoreCheck check = store.check();
        assertThat(check.problems()).isEmpty();
        assertThat(check.state().version()).isEqualTo(store.version().toString());
        assertThat(check.state().changes()).isEqualTo(4);
        assertThat(check.graphs()).isEqualTo(3);
        assertThat(check.merged())
                .as("both papers name Sapt")
                .isEqualTo(check.state().triples() - 2);
    }

    @Test
    void the_digest_is_that_of_the_graph_and_not_of_the_way_to_it() {
        String before = store.check().digest();
        store.change(SmallSource.of("herald", "Strakencz"), REASON);
        assertThat(store.check().digest()).isNotEqualTo(before);
        store.change(Edit.unload(Things.thing("source", "herald")), REASON);
        assertThat(store.check().digest()).isEqualTo(before);
    }

    @Test
    void a_quad_that_is_missing_from_the_data_is_found() {
        damage(data -> data.delete(Quad.create(GAZETTE, SAPT, RDF.type.asNode(), Ties.OFFICIAL)));
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("The data has ", " triples in 3 graphs; the log has ");
    }

    @Test
    void a_quad_in_the_place_of_another_is_found() {
        damage(data -> {
            data.delete(Quad.create(GAZETTE, SAPT, RDF.type.asNode(), Ties.OFFICIAL));
            data.add(Quad.create(GAZETTE, SAPT, Ties.PARTICIPANT, SAPT));
            data.add(Quad.create(Quad.defaultGraphIRI, SAPT, Ties.PARTICIPANT, SAPT));
        });
        assertThat(problems()).singleElement().asString().contains("as many triples as the log, ", "but not the same");
    }

    @Test
    void a_triple_that_is_missing_from_the_merge_is_found() {
        damage(data -> data.delete(Quad.create(Quad.defaultGraphIRI, SAPT, RDF.type.asNode(), Ties.OFFICIAL)));
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("A triple of a graph is missing from the merge of all: <" + SAPT.getURI() + "> <");
    }

    @Test
    void a_triple_that_only_the_merge_has_is_found() {
        damage(data -> data.add(Quad.create(Quad.defaultGraphIRI, SAPT, Ties.PARTICIPANT, SAPT)));
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("The merge of all graphs has a triple that none of them has: <" + SAPT.getURI() + "> <");
    }

    @Test
    void data_whose_nodes_are_lost_is_a_problem() throws IOException {
        store.close();
        Path nodes = folder.resolve("data/0-00000000/Data-0001/nodes-data.obj");
        byte[] bytes = Files.readAllBytes(nodes);
        java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
        Files.write(nodes, bytes);
        store = DiskStore.openExisting(folder, ONTOLOGY, Clock.systemUTC());
        assertThat(problems()).isNotEmpty();
    }

    @Test
    void a_bit_of_the_log_that_flipped_while_the_store_was_open_is_found() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("log"));
        bytes[bytes.length - 100] ^= 1;
        Files.write(folder.resolve("log"), bytes);
        assertThat(problems()).singleElement().asString().contains("The log is damaged from change 4 on");
    }

    @Test
    void every_flipped_bit_of_the_log_is_refused() throws IOException {
        store.close();
        byte[] whole = Files.readAllBytes(folder.resolve("log"));
        for (int bit = 0; bit < whole.length * 8; bit += 97) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(folder.resolve("log"), flipped);
            assertThatThrownBy(() -> DiskStore.openExisting(folder, ONTOLOGY, Clock.systemUTC()))
                    .isInstanceOf(TiesException.class)
                    .hasMessageContaining("The log is damaged from change ");
        }
        Files.write(folder.resolve("log"), whole);
        store = DiskStore.openExisting(folder, ONTOLOGY, Clock.systemUTC());
    }

    @Test
    void numbers_that_the_data_writes_in_its_own_way_are_no_problem() {
        StateDigest log = new StateDigest();
        StateDigest data = new StateDigest();
        log.added(Quad.create(GAZETTE, SAPT, RDF.value.asNode(), number("007")));
        data.added(Quad.create(GAZETTE, SAPT, RDF.value.asNode(), number("7")));
        assertThat(log.text()).isEqualTo(data.text());
    }

    @Test
    void after_compacting_all_is_as_before() {
        StoreState before = store.check().state();
        store.compact();
        assertThat(folder.resolve("data/0-00000000/Data-0001")).doesNotExist();
        assertThat(store.check()).satisfies(check -> {
            assertThat(check.problems()).isEmpty();
            assertThat(check.state()).isEqualTo(before);
        });
        store.change(SmallSource.of("herald", "Strakencz"), REASON);
        store.close();
        store = DiskStore.openExisting(folder, ONTOLOGY, Clock.systemUTC());
        assertThat(problems()).isEmpty();
        assertThat(store.version().number()).isEqualTo(5);
    }

    @Test
    void a_folder_without_a_store_is_left_without() {
        Path nothing = parent.resolve("nothing");
        assertThatThrownBy(() -> DiskStore.openExisting(nothing, ONTOLOGY, Clock.systemUTC()))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("There is no store");
        assertThat(nothing).doesNotExist();
    }

    private List<Problem> problems() {
        return store.check().problems();
    }

    /** Does to the data, behind the store's back, what only a fault would do. */
    private void damage(Consumer<DatasetGraph> fault) {
        store.close();
        DatasetGraph data = Tdb2.open(folder.resolve("data").resolve(History.EMPTY.toString()));
        data.executeWrite(() -> fault.accept(data));
        Tdb2.close(data);
        store = DiskStore.openExisting(folder, ONTOLOGY, Clock.systemUTC());
    }

    private static Node number(String text) {
        return NodeFactory.createLiteralDT(text, org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger);
    }
}
