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
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
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
        Map<String, Integer> expected = commits.stream()
                .filter(commit -> commit.reason().author().equals(Work.NOTE))
                .collect(Collectors.toMap(commit -> commit.reason().text(), commit -> Work.NOTE_OFFICIALS));
        commits.stream()
                .filter(commit -> commit.reason().author().equals(Work.ALMANAC))
                .reduce((first, second) -> second)
                .ifPresent(last -> {
                    expected.put(Work.ALMANAC, Work.ALMANAC_OFFICIALS);
                    Node almanac = Things.thing("source", Work.ALMANAC);
                    assertThat(sources.get(almanac))
                            .filteredOn(triple -> triple.predicateMatches(SKOS.prefLabel.asNode()))
                            .allMatch(triple -> triple.getObject()
                                    .getLiteralLexicalForm()
                                    .endsWith(last.reason().text()));
                });
        Map<Node, Integer> sizes = expected.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Things.thing("source", entry.getKey()), entry -> Work.triples(entry.getValue())));
        sources.remove(Edit.VOCABULARY);
        assertThat(sources).hasSameSizeAs(sizes);
        sources.forEach((source, triples) ->
                assertThat(triples).as(() -> source.toString()).hasSize(sizes.getOrDefault(source, 0)));
    }
}
