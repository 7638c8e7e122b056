package org.diplomaticties.change;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.update.UpdateRequest;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Locations;
import org.diplomaticties.rdf.RdfDocument;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.SourceReader;

/**
 * What somebody wants changed.
 *
 * @param work makes the change in a draft of the data set
 * @param sources the sources that it puts in the place of those of the same name; none where it does anything else
 * @param problems what was already wrong with what he gave
 * @param complete whether all that he gave was read
 * @param locations where it stands
 */
public record Edit(
        Consumer<DatasetGraph> work,
        List<SourceGraph> sources,
        List<Problem> problems,
        boolean complete,
        Locations locations) {

    /** The name of the graph that holds the vocabulary. */
    public static final Node VOCABULARY = NodeFactory.createURI(Ties.ONTOLOGY);

    /** Puts sources in the place of those of the same name. */
    public static Edit sources(SourceReader read) {
        Locations locations = new Locations();
        read.sources().forEach(source -> locations.addAll(source.locations()));
        Consumer<DatasetGraph> work = draft -> {
            for (SourceGraph source : read.sources()) {
                replace(draft, source.name(), source.graph());
            }
        };
        return new Edit(work, read.sources(), read.problems(), read.complete(), locations);
    }

    /** Puts this program's vocabulary in the place of that which the data set has. */
    public static Edit vocabulary(Ontology ontology) {
        return of(draft -> replace(draft, VOCABULARY, ontology.vocabulary()));
    }

    /** Puts facts in the place of those of a source. */
    public static Edit replacement(Node source, RdfDocument facts) {
        Consumer<DatasetGraph> work = draft -> replace(draft, source, facts.graph());
        return new Edit(work, List.of(), facts.problems(), facts.complete(), facts.locations());
    }

    /** Adds facts to those of a source. */
    public static Edit addition(Node source, RdfDocument facts) {
        Consumer<DatasetGraph> work =
                draft -> facts.graph().stream().forEach(triple -> draft.add(Quad.create(source, triple)));
        return new Edit(work, List.of(), facts.problems(), facts.complete(), facts.locations());
    }

    /**
     * Runs a SPARQL 1.1 Update on the graphs that may be written.
     *
     * @throws org.diplomaticties.problem.TiesException with everything that it asks for and may not do
     */
    public static Edit update(UpdateRequest request, WriteRule rule) {
        UpdateCheck.check(request, rule);
        return of(draft -> RuledDraft.run(request, draft, rule));
    }

    /** Changes nothing, but looks at the data set in the change's turn, and may refuse the change by throwing. */
    public static Edit provided(Consumer<DatasetGraph> condition) {
        return of(condition);
    }

    /** Puts a source that is computed from the data set, as it is in the change's turn, in the place of that of the same name. */
    public static Edit computed(Function<DatasetGraph, SourceGraph> computation) {
        return of(draft -> {
            SourceGraph computed = computation.apply(draft);
            replace(draft, computed.name(), computed.graph());
        });
    }

    /** Removes all facts of a source. */
    public static Edit unload(Node source) {
        return of(draft ->
                draft.getGraph(source).stream().toList().forEach(triple -> draft.delete(Quad.create(source, triple))));
    }

    /** This change, then another. */
    public Edit then(Edit other) {
        Locations both = new Locations();
        both.addAll(locations);
        both.addAll(other.locations);
        List<Problem> all = java.util.stream.Stream.concat(problems.stream(), other.problems.stream())
                .toList();
        return new Edit(work.andThen(other.work), List.of(), all, complete && other.complete, both);
    }

    private static Edit of(Consumer<DatasetGraph> work) {
        return new Edit(work, List.of(), List.of(), true, new Locations());
    }

    private static void replace(DatasetGraph draft, Node name, Graph facts) {
        List<Triple> gone = draft.getGraph(name).stream()
                .filter(triple -> !facts.contains(triple))
                .toList();
        gone.forEach(triple -> draft.delete(Quad.create(name, triple)));
        facts.stream().forEach(triple -> draft.add(Quad.create(name, triple)));
    }
}
