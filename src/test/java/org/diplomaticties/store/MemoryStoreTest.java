package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.change.Version;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;

final class MemoryStoreTest {

    private final DatasetGraph dataset = store("one", "two").dataset();

    @Test
    void each_source_is_a_named_graph() {
        dataset.executeRead(() -> assertThat(dataset.getGraph(Things.thing("source", "one"))
                        .contains(Things.thing("official", "sapt"), RDF.type.asNode(), Ties.OFFICIAL))
                .isTrue());
    }

    @Test
    void what_two_sources_say_counts_once_in_the_merge() {
        dataset.executeRead(() -> {
            assertThat(count("SELECT * { ?official a <" + Ties.OFFICIAL.getURI() + "> }"))
                    .isEqualTo(1);
            assertThat(count("SELECT * { GRAPH ?source { ?official a <" + Ties.OFFICIAL.getURI() + "> } }"))
                    .isEqualTo(2);
        });
    }

    @Test
    void labels_of_concepts_are_in_the_merge() {
        dataset.executeRead(
                () -> assertThat(dataset.getDefaultGraph().contains(Ties.AMBASSADOR, SKOS.prefLabel.asNode(), Node.ANY))
                        .isTrue());
    }

    @Test
    void a_query_cannot_reach_another_server() {
        dataset.executeRead(
                () -> assertThatThrownBy(() -> count("SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }"))
                        .isInstanceOf(QueryException.class)
                        .hasMessageContaining("SERVICE"));
    }

    @Test
    void nothing_changes_from_its_only_version() {
        MemoryStore store = store("one");
        assertThat(store.difference(store.version(), store.version()).isEmpty()).isTrue();
        Version other = new Version(1, "00000000");
        assertThatThrownBy(() -> store.difference(other, store.version()))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("There was no such version of this graph.");
    }

    private int count(String query) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            int[] rows = {0};
            execution.select().forEachRemaining(row -> rows[0]++);
            return rows[0];
        }
    }

    private static MemoryStore store(String... sources) {
        List<TextFile> files = java.util.Arrays.stream(sources)
                .map(name -> new TextFile(name + "/facts.ttl", name, source(name)))
                .toList();
        Ontology ontology = Ontology.bundled();
        return MemoryStore.of(ontology, SourceReader.read(files));
    }

    private static String source(String name) {
        return """
                @base <https://w3id.org/diplomatic-ties/id/> .
                @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <official/sapt> a dt:Official ; skos:prefLabel "Sapt"@en .
                <source/NAME> a dt:Source ; skos:prefLabel "NAME"@en .
                """.replace("NAME", name);
    }
}
