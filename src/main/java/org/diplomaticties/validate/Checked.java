package org.diplomaticties.validate;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Locations;
import org.diplomaticties.rdf.Things;

/**
 * What the rules look at: the data set as it would be, and which part of it is new.
 *
 * @param dataset a named graph per source, and their merge with the vocabulary as the default graph
 * @param sources the sources whose graphs change
 * @param subjects the things to check
 * @param locations where the new triples stand, as far as they stand in files
 */
public record Checked(DatasetGraph dataset, Set<Node> sources, Set<Node> subjects, Locations locations) {

    /** The merge of all sources and the vocabulary. */
    Graph merged() {
        return dataset.getDefaultGraph();
    }

    /** A problem with a thing, told where the thing is first spoken of. */
    Problem problem(Node subject, String what, String mend) {
        return problem(locations.subject(subject), subject, what, mend);
    }

    /** A problem with a value, told where the value stands. */
    Problem problem(Triple triple, String what, String mend) {
        return problem(
                locations.object(triple).or(() -> locations.subject(triple.getSubject())),
                triple.getSubject(),
                what,
                mend);
    }

    /** A problem with a property, told where it stands. */
    Problem problemWithPredicate(Triple triple, String what, String mend) {
        return problem(locations.predicate(triple), triple.getSubject(), what, mend);
    }

    private static Problem problem(Optional<Location> place, Node thing, String what, String mend) {
        String name = Things.shortForm(thing);
        Function<Location, Problem> located = location -> Problem.invalid(location, name + ": " + what, mend);
        return place.map(located).orElseGet(() -> Problem.invalid(name, what, mend));
    }
}
