package org.diplomaticties.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
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
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

final class SnapshotChangeTest {

    private static final List<Node> THINGS = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
            .map(name -> SSE.parseNode("<http://example.org/" + name + ">"))
            .toList();

    private static final List<Node> VALUES = Stream.of(
                    "<http://example.org/a>",
                    "<http://example.org/z>",
                    "1",
                    "2.5",
                    "'x'",
                    "'x'@en",
                    "'2022-09-12'",
                    "_:b")
            .map(SSE::parseNode)
            .toList();

    private static Quad quad(Random random, int terms) {
        return Quad.create(
                THINGS.get(random.nextInt(Math.min(3, terms))),
                THINGS.get(random.nextInt(terms)),
                THINGS.get(random.nextInt(Math.min(4, terms))),
                VALUES.get(random.nextInt(terms)));
    }

    private static void assertSame(Snapshot snapshot, DatasetGraph data) {
        SnapshotDataset read = new SnapshotDataset(snapshot, PrefixMapFactory.emptyPrefixMap());
        Set<Quad> all = Iter.toSet(data.find());
        assertThat(Iter.toList(read.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(Iter.toSet(read.listGraphNodes())).isEqualTo(Iter.toSet(Iter.map(all.iterator(), Quad::getGraph)));
        assertThat(Iter.toList(read.getDefaultGraph().find()))
                .containsExactlyInAnyOrderElementsOf(Iter.toSet(Iter.map(all.iterator(), Quad::asTriple)));
        assertThat(snapshot.size())
                .isEqualTo(Iter.toSet(Iter.map(all.iterator(), Quad::asTriple)).size());
        assertThat(Iter.toSet(Iter.map(snapshot.predicates().iterator(), snapshot.terms()::term)))
                .isEqualTo(Iter.toSet(Iter.map(all.iterator(), Quad::getPredicate)));
        snapshot.predicates().forEach(predicate -> assertCounts(snapshot, predicate, all));
        Stream.concat(THINGS.stream(), VALUES.stream()).forEach(term -> {
            assertThat(Iter.toSet(read.find(Node.ANY, term, Node.ANY, Node.ANY)))
                    .isEqualTo(both(data, Node.ANY, term, Node.ANY, Node.ANY));
            assertThat(Iter.toSet(read.find(Node.ANY, Node.ANY, Node.ANY, term)))
                    .isEqualTo(both(data, Node.ANY, Node.ANY, Node.ANY, term));
            assertThat(Iter.toSet(read.findNG(term, Node.ANY, THINGS.get(1), Node.ANY)))
                    .isEqualTo(Iter.toSet(data.findNG(term, Node.ANY, THINGS.get(1), Node.ANY)));
            assertThat(Iter.toSet(read.find(Node.ANY, THINGS.get(0), THINGS.get(1), term)))
                    .isEqualTo(both(data, Node.ANY, THINGS.get(0), THINGS.get(1), term));
        });
    }

    private static Set<Quad> both(DatasetGraph data, Node graph, Node subject, Node predicate, Node object) {
        Set<Quad> both = new HashSet<>();
        data.findNG(graph, subject, predicate, object).forEachRemaining(quad -> {
            both.add(quad);
            both.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
        });
        return both;
    }

    private static void assertCounts(Snapshot snapshot, int predicate, Set<Quad> all) {
        Pairs pairs = snapshot.pairs(predicate);
        Node name = snapshot.terms().term(predicate);
        List<Quad> ofPredicate =
                all.stream().filter(quad -> quad.getPredicate().equals(name)).toList();
        long subjects = ofPredicate.stream().map(Quad::getSubject).distinct().count();
        long objects = ofPredicate.stream().map(Quad::getObject).distinct().count();
        long triples = ofPredicate.stream().map(Quad::asTriple).distinct().count();
        assertThat(List.of(
                        pairs.bySubject().keys(),
                        pairs.byObject().keys(),
                        pairs.bySubject().size(),
                        pairs.byObject().size()))
                .isEqualTo(List.of((int) subjects, (int) objects, (int) triples, (int) triples));
    }

    @Test
    void after_any_changes_it_holds_what_a_plain_data_set_holds() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            DatasetGraph data = DatasetGraphFactory.create();
            int known = 1 + random.nextInt(THINGS.size());
            for (int i = random.nextInt(80); i > 0; i--) {
                data.add(quad(random, known));
            }
            Snapshot snapshot = Snapshot.of(Quads.of(data));
            for (int change = 0; change < 12; change++) {
                Set<Quad> added = new HashSet<>();
                Set<Quad> removed = new HashSet<>();
                for (int i = random.nextInt(20); i > 0; i--) {
                    Quad quad = quad(random, THINGS.size());
                    (random.nextBoolean() ? added : removed).add(quad);
                }
                added.removeAll(removed);
                Snapshot before = snapshot;
                Set<Quad> held = Iter.toSet(data.find());
                snapshot = snapshot.with(added, removed);
                removed.forEach(data::delete);
                added.forEach(data::add);
                assertSame(snapshot, data);
                assertSame(before, of(held));
            }
        }
    }

    private static DatasetGraph of(Set<Quad> quads) {
        DatasetGraph data = DatasetGraphFactory.create();
        quads.forEach(data::add);
        return data;
    }

    @Test
    void a_triple_stays_while_another_graph_says_it() {
        Quad one = Quad.create(THINGS.get(0), THINGS.get(1), THINGS.get(2), THINGS.get(3));
        Quad other = Quad.create(THINGS.get(4), THINGS.get(1), THINGS.get(2), THINGS.get(3));
        Snapshot both = Snapshot.of(Quads.of(of(Set.of(one, other))));
        Snapshot left = both.with(Set.of(), Set.of(one));
        assertThat(left.size()).isEqualTo(1);
        assertSame(left, of(Set.of(other)));
        assertThat(left.changes()).isEqualTo(1);
        assertThat(left.with(Set.of(), Set.of(other)).size()).isZero();
    }
}
