package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Location;

/**
 * Where each triple of a source stands in its files. The files are read for it once a place is asked for: places take
 * more memory than triples, and where nothing is wrong nobody asks. Several threads may ask at a time.
 */
public final class Locations {

    private final List<TextFile> unread = new ArrayList<>();
    private final Map<Triple, Location> objects = new HashMap<>();
    private final Map<Triple, Location> predicates = new HashMap<>();
    private final Map<Node, Location> subjects = new HashMap<>();

    /** The places in a Turtle file. */
    static Locations in(TextFile file) {
        Locations locations = new Locations();
        locations.unread.add(file);
        return locations;
    }

    /** Remembers a triple's place; the first place of a triple that is told twice stands. */
    void add(Triple triple, Location subject, Location predicate, Location object) {
        objects.putIfAbsent(triple, object);
        predicates.putIfAbsent(triple, predicate);
        subjects.putIfAbsent(triple.getSubject(), subject);
    }

    /** Remembers the places of others, too. */
    public void addAll(Locations others) {
        unread.addAll(others.unread);
        others.objects.forEach(objects::putIfAbsent);
        others.predicates.forEach(predicates::putIfAbsent);
        others.subjects.forEach(subjects::putIfAbsent);
    }

    /** Where the triple's object stands. */
    public synchronized Optional<Location> object(Triple triple) {
        read();
        return Optional.ofNullable(objects.get(triple));
    }

    /** Where the triple's predicate stands. */
    public synchronized Optional<Location> predicate(Triple triple) {
        read();
        return Optional.ofNullable(predicates.get(triple));
    }

    /** Where the thing is first spoken of. */
    public synchronized Optional<Location> subject(Node subject) {
        read();
        return Optional.ofNullable(subjects.get(subject));
    }

    private void read() {
        List<TextFile> files = List.copyOf(unread);
        unread.clear();
        files.forEach(file -> TurtleFile.locate(file, this));
    }
}
