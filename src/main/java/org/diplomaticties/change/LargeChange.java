package org.diplomaticties.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.columns.ColumnsDataset;
import org.diplomaticties.columns.QuadColumns;
import org.diplomaticties.columns.SortedQuads;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.validate.Checked;
import org.diplomaticties.validate.DerivedDates;
import org.diplomaticties.validate.Validator;

/**
 * A change that is computed and checked on all of the graph at once, for one so large that the data is better written anew
 * than altered. What it comes to is what {@link Proposal} comes to; it takes memory for the whole
 * graph.
 *
 * @param quads the named graphs as they would be
 */
public record LargeChange(SortedQuads quads) {

    /** So many things are checked by one thread at a time. */
    private static final int PART = 10_000;

    /** Whether the edit is one that can be computed so: it puts sources into their places, each once. */
    public static boolean canBe(Edit edit) {
        return names(edit).size() == edit.sources().size();
    }

    /**
     * Computes and checks a change, within a read transaction of the data set.
     *
     * @throws TiesException with every problem, if there is one
     */
    public static LargeChange of(DatasetGraph dataset, Edit edit, Validator validator) {
        SortedQuads quads = compute(dataset, edit);
        List<Problem> problems = check(dataset.getDefaultGraph(), quads, edit, validator);
        if (!problems.isEmpty()) {
            throw new TiesException(problems);
        }
        return new LargeChange(quads);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return added() == 0 && removed() == 0;
    }

    /** How many triples are added to sources. */
    public long added() {
        return quads.addedCount();
    }

    /** How many triples are removed from sources. */
    public long removed() {
        return quads.removed().size();
    }

    /** The change itself, net. */
    public Consumer<PatchReader> content() {
        return reader -> {
            quads.removed().forEach(reader::removed);
            quads.added().forEach(row -> reader.added(quads.quad(row)));
        };
    }

    private static SortedQuads compute(DatasetGraph dataset, Edit edit) {
        QuadColumns columns = new QuadColumns();
        Set<Node> replaced = names(edit);
        dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            columns.there(quad);
            if (replaced.contains(quad.getGraph())) {
                columns.remove(quad);
            }
        });
        for (SourceGraph source : edit.sources()) {
            source.graph().stream()
                    .filter(triple -> !DerivedDates.isDerived(triple))
                    .flatMap(triple -> Stream.concat(Stream.of(triple), DerivedDates.of(triple)))
                    .forEach(triple -> columns.add(kept(source.name(), triple)));
        }
        return columns.sorted();
    }

    private static Quad kept(Node graph, Triple triple) {
        return Quad.create(graph, triple.getSubject(), triple.getPredicate(), KeptTerm.of(triple.getObject()));
    }

    private static List<Problem> check(Graph before, SortedQuads quads, Edit edit, Validator validator) {
        ColumnsDataset after = new ColumnsDataset(quads);
        Stream<Triple> changed = Stream.concat(
                        quads.removed().stream(), quads.added().mapToObj(quads::quad))
                .map(Quad::asTriple);
        Checked all = validator.affected(before, after, names(edit), changed, edit.locations());
        List<Node> subjects = new ArrayList<>(all.subjects());
        List<Checked> parts = new ArrayList<>();
        for (int from = 0; from < subjects.size(); from += PART) {
            List<Node> part = subjects.subList(from, Math.min(subjects.size(), from + PART));
            parts.add(new Checked(after, all.sources(), new java.util.LinkedHashSet<>(part), edit.locations()));
        }
        return Stream.concat(
                        edit.problems().stream(),
                        parts.parallelStream()
                                .flatMap(part -> validator.check(part, edit.complete(), List.of()).stream()))
                .sorted(Problem.BY_PLACE)
                .distinct()
                .toList();
    }

    private static Set<Node> names(Edit edit) {
        return edit.sources().stream().map(SourceGraph::name).collect(Collectors.toSet());
    }
}
