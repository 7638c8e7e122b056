package org.diplomaticties.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.columns.QuadColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that is written anew is data of TDB2 like any other. */
final class FreshDataTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_found_by_every_pattern() {
        List<Quad> quads = quads(5000);
        write(quads);
        read(dataset -> {
            Set<Quad> found = new HashSet<>(Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
            assertThat(found).isEqualTo(new HashSet<>(quads));
            for (Quad quad : quads.subList(0, 50)) {
                for (int bound = 0; bound < 16; bound++) {
                    Node graph = (bound & 1) == 0 ? Node.ANY : quad.getGraph();
                    Node subject = (bound & 2) == 0 ? Node.ANY : quad.getSubject();
                    Node predicate = (bound & 4) == 0 ? Node.ANY : quad.getPredicate();
                    Node object = (bound & 8) == 0 ? Node.ANY : quad.getObject();
                    assertThat(Iter.toList(dataset.findNG(graph, subject, predicate, object)))
                            .containsExactlyInAnyOrderElementsOf(found.stream()
                                    .filter(each -> each.matches(graph, subject, predicate, object))
                                    .toList());
                }
            }
        });
    }

    @Test
    void the_default_graph_is_the_merge_without_repetition() {
        List<Quad> quads = quads(5000);
        write(quads);
        Set<Triple> merged = quads.stream().map(Quad::asTriple).collect(Collectors.toSet());
        read(dataset -> {
            assertThat(dataset.getDefaultGraph().find().toList())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(merged);
            Triple one = merged.iterator().next();
            assertThat(dataset.getDefaultGraph()
                            .find(Node.ANY, one.getPredicate(), one.getObject())
                            .toList())
                    .contains(one);
            assertThat(dataset.getDefaultGraph()
                            .find(Node.ANY, Node.ANY, one.getObject())
                            .toList())
                    .contains(one);
        });
    }

    @Test
    void it_can_be_changed_afterwards() {
        List<Quad> quads = quads(2000);
        write(quads);
        Quad gone = quads.get(7);
        Quad fresh = Quad.create(iri("new-g"), iri("new-s"), iri("new-p"), NodeFactory.createLiteralString("new"));
        Set<Quad> expected = new HashSet<>(quads);
        expected.remove(gone);
        expected.add(fresh);
        DatasetGraph first = Tdb2.open(folder);
        first.executeWrite(() -> {
            first.delete(gone);
            first.add(fresh);
        });
        Tdb2.close(first);
        read(dataset -> assertThat(new HashSet<>(Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY))))
                .isEqualTo(expected));
    }

    @Test
    void nothing_can_be_written_too() {
        write(List.of());
        read(dataset -> assertThat(dataset.find().hasNext()).isFalse());
    }

    private void write(List<Quad> quads) {
        QuadColumns columns = new QuadColumns();
        quads.forEach(columns::add);
        FreshData.write(columns.sorted(), folder);
    }

    private void read(Consumer<DatasetGraph> reader) {
        DatasetGraph dataset = Tdb2.open(folder);
        try {
            dataset.executeRead(() -> reader.accept(dataset));
        } finally {
            Tdb2.close(dataset);
        }
    }

    /** Quads with terms of every kind that TDB2 keeps in its own way. */
    private static List<Quad> quads(int count) {
        Random random = new Random(1961);
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            quads.add(Quad.create(
                    iri("g" + random.nextInt(5)),
                    iri("s" + random.nextInt(300)),
                    iri("p" + random.nextInt(7)),
                    object(random)));
        }
        return quads;
    }

    private static Node object(Random random) {
        int number = random.nextInt(200) - 100;
        return switch (random.nextInt(7)) {
            case 0 -> NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
            case 1 -> NodeFactory.createLiteralDT(number + ".5", XSDDatatype.XSDdecimal);
            case 2 -> NodeFactory.createLiteralDT("%04d-02-03".formatted(2000 + number), XSDDatatype.XSDdate);
            case 3 -> NodeFactory.createLiteralDT("%04d".formatted(2000 + number), XSDDatatype.XSDgYear);
            case 4 -> NodeFactory.createLiteralLang("Князь " + number, "ru");
            case 5 -> NodeFactory.createLiteralString("plain " + number);
            default -> iri("s" + random.nextInt(300));
        };
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }
}
