package org.diplomaticties.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

final class SnapshotTest {

    private static final List<Node> TERMS = Stream.of(
                    "<http://example.org/a>",
                    "<http://example.org/b>",
                    "<http://example.org/bé>",
                    "<urn:c>",
                    "1",
                    "01",
                    "1.0",
                    "1e0",
                    "2",
                    "-3.5",
                    "'1'^^<http://www.w3.org/2001/XMLSchema#float>",
                    "'NaN'^^<http://www.w3.org/2001/XMLSchema#double>",
                    "'abc'^^<http://www.w3.org/2001/XMLSchema#integer>",
                    "'2022-09-12'^^<http://www.w3.org/2001/XMLSchema#date>",
                    "'2021-01-01'^^<http://www.w3.org/2001/XMLSchema#date>",
                    "'2021-01-01Z'^^<http://www.w3.org/2001/XMLSchema#date>",
                    "'2021-01-01T10:00:00'^^<http://www.w3.org/2001/XMLSchema#dateTime>",
                    "'Moscow'",
                    "'Moscow'@en",
                    "'Москва'@ru",
                    "'\uD83D\uDE00'",
                    "true",
                    "_:b0",
                    "_:b1")
            .map(SSE::parseNode)
            .toList();

    private static final List<Node> IRIS = TERMS.subList(0, 4);

    private static DatasetGraph graph(long seed, int quads) {
        Random random = new Random(seed);
        DatasetGraph data = DatasetGraphFactory.create();
        for (int i = 0; i < quads; i++) {
            data.add(
                    IRIS.get(random.nextInt(2)),
                    IRIS.get(random.nextInt(4)),
                    IRIS.get(random.nextInt(4)),
                    TERMS.get(random.nextInt(TERMS.size())));
        }
        return data;
    }

    private static SnapshotDataset snapshot(DatasetGraph data) {
        return new SnapshotDataset(Snapshot.of(Quads.of(data)), PrefixMapFactory.emptyPrefixMap());
    }

    @Test
    void finds_what_the_data_set_holds_by_any_pattern() {
        for (int seed = 0; seed < 20; seed++) {
            DatasetGraph data = graph(seed, seed * 4);
            SnapshotDataset snapshot = snapshot(data);
            Random random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                Node[] wanted = new Node[4];
                for (int j = 0; j < 4; j++) {
                    List<Node> some = j == 3 ? TERMS : IRIS;
                    wanted[j] = random.nextBoolean() ? Node.ANY : some.get(random.nextInt(some.size()));
                }
                List<Quad> found = Iter.toList(snapshot.findNG(wanted[0], wanted[1], wanted[2], wanted[3]));
                assertThat(found)
                        .containsExactlyInAnyOrderElementsOf(
                                Iter.toList(data.findNG(wanted[0], wanted[1], wanted[2], wanted[3])));
                assertThat(Iter.toList(snapshot.getDefaultGraph().find(wanted[1], wanted[2], wanted[3])))
                        .containsExactlyInAnyOrderElementsOf(Iter.toSet(
                                Iter.map(data.findNG(Node.ANY, wanted[1], wanted[2], wanted[3]), Quad::asTriple)));
            }
            assertThat(Iter.toSet(snapshot.listGraphNodes())).isEqualTo(Iter.toSet(data.listGraphNodes()));
        }
    }

    @Test
    void terms_have_ids_and_come_back_the_same() {
        DatasetGraph data = graph(1, 300);
        Terms terms = snapshot(data).snapshot().terms();
        Set<Node> all = Iter.toSet(Iter.map(data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY), Quad::getObject));
        assertThat(all).hasSizeGreaterThan(20);
        for (Node term : all) {
            assertThat(terms.term(terms.id(term))).isEqualTo(term);
            assertThat(terms.kind(terms.id(term))).isEqualTo(Kind.of(term));
        }
        assertThat(terms.id(SSE.parseNode("<http://example.org/nowhere>"))).isZero();
    }

    @Test
    void ids_of_a_kind_are_in_the_order_of_their_values() {
        Terms terms = snapshot(graph(1, 300)).snapshot().terms();
        List<Node> inOrder = new ArrayList<>();
        for (int id = 1; id <= terms.size(); id++) {
            inOrder.add(terms.term(id));
        }
        for (int id = 2; id <= terms.size(); id++) {
            if (terms.kind(id) == terms.kind(id - 1) && terms.kind(id) != Kind.OTHER) {
                NodeValue one = NodeValue.makeNode(inOrder.get(id - 2));
                NodeValue other = NodeValue.makeNode(inOrder.get(id - 1));
                assertThat(NodeValue.compareAlways(one, other))
                        .as(one + " " + other)
                        .isNegative();
                if (terms.kind(id) == Kind.NUMBER) {
                    assertThat(terms.rank(id) == terms.rank(id - 1)).isEqualTo(NodeValue.sameValueAs(one, other));
                }
            }
        }
    }

    @Test
    void the_place_of_a_value_is_found_whether_it_is_there_or_not() {
        Terms terms = snapshot(graph(1, 300)).snapshot().terms();
        assertThat(terms.term(terms.ceiling(SSE.parseNode("'2021-06-01'^^<http://www.w3.org/2001/XMLSchema#date>"))))
                .isEqualTo(SSE.parseNode("'2022-09-12'^^<http://www.w3.org/2001/XMLSchema#date>"));
        assertThat(terms.ceiling(SSE.parseNode("'2999-06-01'^^<http://www.w3.org/2001/XMLSchema#date>")))
                .isEqualTo(terms.end(Kind.DATE));
        assertThat(terms.term(terms.ceiling(SSE.parseNode("<http://example.org/aa>"))))
                .isEqualTo(SSE.parseNode("<http://example.org/b>"));
    }
}
