package org.diplomaticties.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.file.Folder;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeersGraphTest {

    private static final int MEETINGS = 1200;

    @TempDir
    private Path folder;

    @Test
    void the_same_number_of_meetings_makes_the_same_files() throws IOException {
        new PeersGraph(MEETINGS).write(folder.resolve("one"));
        new PeersGraph(MEETINGS).write(folder.resolve("other"));
        assertThat(files(folder.resolve("other"))).isEqualTo(files(folder.resolve("one")));
    }

    @Test
    void a_store_takes_it_and_has_about_25_facts_a_meeting() throws IOException {
        DatasetGraph dataset = dataset();
        long facts = dataset.calculateRead(() -> dataset.getDefaultGraph().stream()
                .filter(triple -> triple.getSubject().getURI().contains("/id/"))
                .count());
        assertThat(dataset.calculateRead(() -> count(dataset, RDF.type.asNode(), Ties.MEETING)))
                .isEqualTo(MEETINGS);
        assertThat((double) facts / MEETINGS).isBetween(23.0, 28.0);
    }

    @Test
    void tables_have_as_many_rows_as_the_graph_has_things() throws IOException {
        DatasetGraph dataset = dataset();
        Map<String, Node> classes = Map.of(
                "meeting", Ties.MEETING,
                "participation", Ties.PARTICIPATION,
                "official", Ties.OFFICIAL,
                "tenure", Ties.TENURE,
                "post", Ties.POST,
                "place", Ties.PLACE,
                "state", Ties.STATE,
                "source", Ties.SOURCE);
        Map<String, Long> things = new TreeMap<>();
        Map<String, Long> rows = new TreeMap<>();
        for (Map.Entry<String, Node> one : classes.entrySet()) {
            things.put(one.getKey(), dataset.calculateRead(() -> count(dataset, RDF.type.asNode(), one.getValue())));
            try (Stream<String> lines = Files.lines(folder.resolve("tables").resolve(one.getKey() + ".csv"))) {
                rows.put(one.getKey(), lines.count());
            }
        }
        assertThat(rows).isEqualTo(things);
    }

    @Test
    void two_to_six_take_part_in_a_meeting() throws IOException {
        DatasetGraph dataset = dataset();
        Map<Node, Integer> sizes = new HashMap<>();
        dataset.executeRead(() -> dataset.getDefaultGraph().stream(Node.ANY, Ties.HAS_PARTICIPATION, Node.ANY)
                .map(Triple::getSubject)
                .forEach(meeting -> sizes.merge(meeting, 1, Integer::sum)));
        assertThat(sizes.values()).contains(2, 3, 4, 5, 6).allMatch(size -> size >= 2 && size <= 6);
    }

    private DatasetGraph dataset() throws IOException {
        new PeersGraph(MEETINGS).write(folder);
        return MemoryStore.of(
                        Ontology.bundled(),
                        SourceReader.read(Folder.at(folder.resolve("data")).files(".ttl")))
                .dataset();
    }

    private static long count(DatasetGraph dataset, Node property, Node value) {
        return dataset.getDefaultGraph().stream(Node.ANY, property, value).count();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
