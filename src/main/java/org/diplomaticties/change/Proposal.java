package org.diplomaticties.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.validate.DerivedDates;
import org.diplomaticties.validate.Validator;

/**
 * A change, computed and checked, before anything of it is kept.
 *
 * @param draft the data set as it would be
 * @param patch what differs from the data set as it is
 * @param problems what is wrong with it; empty if it may be made
 */
public record Proposal(Overlay draft, Patch patch, List<Problem> problems) {

    /**
     * Computes a change, within a read transaction of the data set.
     *
     * @param texts the texts of sources that are at hand
     */
    public static Proposal of(DatasetGraph dataset, Edit edit, Validator validator, List<SourceText> texts) {
        Overlay draft = new Overlay(dataset);
        edit.work().accept(draft);
        changed(draft.patch())
                .forEach((source, triples) -> DerivedDates.addTo(draft.getGraph(source), subjects(triples)));
        Patch patch = draft.patch();
        Map<Node, List<Triple>> changed = changed(patch);
        Stream<Triple> triples = changed.values().stream().flatMap(Collection::stream);
        List<Problem> problems = validator.check(
                validator.affected(dataset.getDefaultGraph(), draft, changed.keySet(), triples, edit.locations()),
                edit.complete(),
                texts);
        return new Proposal(
                draft,
                patch,
                Stream.concat(edit.problems().stream(), problems.stream())
                        .sorted(Problem.BY_PLACE)
                        .distinct()
                        .toList());
    }

    /**
     * This proposal, if it may be made.
     *
     * @throws TiesException with every problem, if there is one
     */
    public Proposal orThrow() {
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
        return this;
    }

    /** The triples that differ, by source; the vocabulary is no source. */
    private static Map<Node, List<Triple>> changed(Patch patch) {
        return Stream.concat(patch.added().stream(), patch.removed().stream())
                .filter(quad -> !quad.getGraph().equals(Edit.VOCABULARY))
                .collect(
                        Collectors.groupingBy(Quad::getGraph, Collectors.mapping(Quad::asTriple, Collectors.toList())));
    }

    private static Set<Node> subjects(List<Triple> triples) {
        Set<Node> subjects = new HashSet<>();
        triples.forEach(triple -> subjects.add(triple.getSubject()));
        return subjects;
    }
}
