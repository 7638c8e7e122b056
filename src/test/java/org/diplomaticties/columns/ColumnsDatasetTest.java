package org.diplomaticties.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Columns beside Jena's own data set in memory. */
final class ColumnsDatasetTest {

    private static final Node G = iri("g");
    private static final Node H = iri("h");
    private static final Node A = iri("a");
    private static final Node P = iri("p");
    private static final Node B = iri("b");

    @Test
    void every_pattern_finds_what_another_data_set_finds() {
        List<Quad> some = randomQuads(new Random(1815), 2000);
        QuadColumns columns = new QuadColumns();
        DatasetGraph other = DatasetGraphFactory.create();
        some.forEach(quad -> {
            columns.add(quad);
            other.add(quad);
        });
        DatasetGraph dataset = new ColumnsDataset(columns.sorted());
        for (Quad quad : some.subList(0, 40)) {
            for (int bound = 0; bound < 16; bound++) {
                Node graph = (bound & 1) == 0 ? Node.ANY : quad.getGraph();
                Node subject = (bound & 2) == 0 ? Node.ANY : quad.getSubject();
                Node predicate = (bound & 4) == 0 ? Node.ANY : quad.getPredicate();
                Node object = (bound & 8) == 0 ? Node.ANY : quad.getObject();
                assertThat(Iter.toList(dataset.findNG(graph, subject, predicate, object)))
                        .as("%s %s %s %s", graph, subject, predicate, object)
                        .containsExactlyInAnyOrderElementsOf(
                                Iter.toList(other.findNG(graph, subject, predicate, object)));
            }
        }
    }

    @Test
    void the_default_graph_has_each_triple_once() {
        List<Quad> some = randomQuads(new Random(1648), 500);
        QuadColumns columns = new QuadColumns();
        some.forEach(columns::add);
        DatasetGraph dataset = new ColumnsDataset(columns.sorted());
        assertThat(dataset.getDefaultGraph().stream().toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        some.stream().map(Quad::asTriple).collect(Collectors.toSet()));
    }

    @Test
    void graphs_are_listed_once_and_only_where_they_have_a_triple() {
        QuadColumns columns = new QuadColumns();
        columns.add(Quad.create(G, A, P, B));
        columns.add(Quad.create(G, B, P, A));
        columns.add(Quad.create(H, A, P, B));
        columns.remove(Quad.create(H, A, P, B));
        assertThat(Iter.toList(new ColumnsDataset(columns.sorted()).listGraphNodes()))
                .containsExactly(G);
    }

    @Test
    void the_last_word_on_a_quad_counts() {
        Quad kept = Quad.create(G, A, P, B);
        Quad gone = Quad.create(G, B, P, A);
        Quad neverThere = Quad.create(G, B, P, B);
        Quad fresh = Quad.create(H, A, P, B);
        QuadColumns columns = new QuadColumns();
        columns.there(kept);
        columns.there(gone);
        columns.remove(kept);
        columns.remove(gone);
        columns.remove(neverThere);
        columns.add(kept);
        columns.add(fresh);
        SortedQuads sorted = columns.sorted();
        assertThat(quads(sorted)).containsExactlyInAnyOrder(kept, fresh);
        assertThat(sorted.removed()).containsExactly(gone);
        assertThat(sorted.added().mapToObj(sorted::quad).toList()).containsExactly(fresh);
        assertThat(sorted.addedCount()).isEqualTo(1);
    }

    @Test
    void nothing_is_found_of_a_term_that_no_quad_has() {
        QuadColumns columns = new QuadColumns();
        columns.add(Quad.create(G, A, P, B));
        DatasetGraph dataset = new ColumnsDataset(columns.sorted());
        assertThat(dataset.contains(Node.ANY, H, Node.ANY, Node.ANY)).isFalse();
        assertThat(dataset.contains(H, A, P, B)).isFalse();
        assertThat(dataset.getDefaultGraph().contains(A, P, B)).isTrue();
    }

    @Test
    void no_quads_are_a_data_set_too() {
        DatasetGraph dataset = new ColumnsDataset(new QuadColumns().sorted());
        assertThat(dataset.find().hasNext()).isFalse();
        assertThat(dataset.listGraphNodes().hasNext()).isFalse();
    }

    private static Set<Quad> quads(SortedQuads sorted) {
        return java.util.stream.IntStream.range(0, sorted.size())
                .mapToObj(sorted::quad)
                .collect(Collectors.toSet());
    }

    private static List<Quad> randomQuads(Random random, int count) {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node object = random.nextBoolean()
                    ? iri("s" + random.nextInt(30))
                    : NodeFactory.createLiteralLang("s" + random.nextInt(30), "en");
            quads.add(Quad.create(
                    iri("g" + random.nextInt(4)), iri("s" + random.nextInt(40)), iri("p" + random.nextInt(5)), object));
        }
        return quads;
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }
}
