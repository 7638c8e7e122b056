package org.diplomaticties.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.DiskStore;

/** Whether a store that holds what {@link Work} does is whole; every triple is read. */
final class Whole {

    private Whole() {}

    /** Every change that the log has is in the data as a whole, no other is, and the default graph is the merge. */
    static void check(DiskStore store, List<Commit> commits) {
        Map<Node, List<Triple>> sources = new HashMap<>();
        Set<Triple> merge = new HashSet<>();
        store.dataset().find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (quad.isDefaultGraph()) {
                assertThat(merge.add(quad.asTriple())).isTrue();
            } else {
                sources.computeIfAbsent(quad.getGraph(), graph -> new ArrayList<>())
                        .add(quad.asTriple());
            }
        });
        assertThat(merge)
                .isEqualTo(sources.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        sources.remove(Edit.VOCABULARY);
        checkSources(sources, commits);
    }

    /**
     * The same for a store that held much before: every source that is there is one of before or that of a change, and the
     * triples of the changes are in it and in the merge.
     */
    static void checkBeside(Set<Node> before, DiskStore store, List<Commit> commits) {
        DatasetGraph dataset = store.dataset();
        Map<Node, List<Triple>> sources = dataset.getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), Ties.SOURCE)
                .map(Triple::getSubject)
                .filter(source -> !before.contains(source))
                .collect(Collectors.toMap(
                        source -> source,
                        source -> dataset.getGraph(source).stream().toList()));
        sources.values()
                .forEach(triples -> assertThat(triples)
                        .allMatch(triple -> dataset.getDefaultGraph().contains(triple)));
        checkSources(sources, commits);
    }

    private static void checkSources(Map<Node, List<Triple>> sources, List<Commit> commits) {
        Map<String, Integer> expected = commits.stream()
                .filter(commit -> commit.reason().author().equals(Work.NOTE))
                .collect(Collectors.toMap(commit -> commit.reason().text(), commit -> Work.NOTE_OFFICIALS));
        Map.of(Work.ALMANAC, Work.ALMANAC_OFFICIALS, Work.CENSUS, Work.CENSUS_OFFICIALS)
                .forEach((key, officials) -> commits.stream()
                        .filter(commit -> commit.reason().author().equals(key))
                        .reduce((first, second) -> second)
                        .ifPresent(last -> {
                            expected.put(key, officials);
                            assertThat(sources.get(Things.thing("source", key)))
                                    .filteredOn(triple -> triple.predicateMatches(SKOS.prefLabel.asNode()))
                                    .allMatch(triple -> triple.getObject()
                                            .getLiteralLexicalForm()
                                            .endsWith(last.reason().text()));
                        }));
        Map<Node, Integer> sizes = expected.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Things.thing("source", entry.getKey()), entry -> Work.triples(entry.getValue())));
        assertThat(sources).hasSameSizeAs(sizes);
        sources.forEach((source, triples) ->
                assertThat(triples).as(() -> source.toString()).hasSize(sizes.getOrDefault(source, 0)));
    }
}
