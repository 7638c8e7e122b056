package org.diplomaticties.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.problem.Location;

/** Where each triple of a source stands in its files. */
public final class Locations {

    private final Map<Triple, Location> objects = new HashMap<>();
    private final Map<Triple, Location> predicates = new HashMap<>();
    private final Map<Node, Location> subjects = new HashMap<>();

    /** Remembers a triple's place; the first place of a triple that is told twice stands. */
    void add(Triple triple, Location subject, Location predicate, Location object) {
        objects.putIfAbsent(triple, object);
        predicates.putIfAbsent(triple, predicate);
        subjects.putIfAbsent(triple.getSubject(), subject);
    }

    /** Remembers the places of others, too. */
    public void addAll(Locations others) {
        others.objects.forEach(objects::putIfAbsent);
        others.predicates.forEach(predicates::putIfAbsent);
        others.subjects.forEach(subjects::putIfAbsent);
    }

    /** Where the triple's object stands. */
    public Optional<Location> object(Triple triple) {
        return Optional.ofNullable(objects.get(triple));
    }

    /** Where the triple's predicate stands. */
    public Optional<Location> predicate(Triple triple) {
        return Optional.ofNullable(predicates.get(triple));
    }

    /** Where the thing is first spoken of. */
    public Optional<Location> subject(Node subject) {
        return Optional.ofNullable(subjects.get(subject));
    }
}
