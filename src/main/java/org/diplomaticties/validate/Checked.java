package org.diplomaticties.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Locations;
import org.diplomaticties.rdf.SourceGraph;
import org.diplomaticties.rdf.Things;

/**
 * What the rules look at.
 *
 * @param ontology the vocabulary and the shapes
 * @param sources each source by itself
 * @param merged all sources and the vocabulary in one graph
 */
record Checked(Ontology ontology, List<SourceGraph> sources, Graph merged) {

    static Checked of(Ontology ontology, List<SourceGraph> sources) {
        Graph merged = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(merged, ontology.vocabulary());
        sources.forEach(source -> GraphUtil.addInto(merged, source.graph()));
        return new Checked(ontology, sources, merged);
    }

    /** A problem with a thing, told where the thing is first spoken of. */
    Problem problem(Node subject, String what, String mend) {
        return problem(locations -> locations.subject(subject), subject, what, mend);
    }

    /** A problem with a value, told where the value stands. */
    Problem problem(Triple triple, String what, String mend) {
        return problem(
                locations -> locations.object(triple).or(() -> locations.subject(triple.getSubject())),
                triple.getSubject(),
                what,
                mend);
    }

    /** A problem with a property, told where it stands. */
    Problem problemWithPredicate(Triple triple, String what, String mend) {
        return problem(locations -> locations.predicate(triple), triple.getSubject(), what, mend);
    }

    private Problem problem(Function<Locations, Optional<Location>> place, Node thing, String what, String mend) {
        String name = Things.shortForm(thing);
        return sources.stream()
                .flatMap(source -> place.apply(source.locations()).stream())
                .findFirst()
                .map(location -> Problem.invalid(location, name + ": " + what, mend))
                .orElseGet(() -> Problem.invalid(name, what, mend));
    }
}
