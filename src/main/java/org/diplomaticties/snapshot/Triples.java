package org.diplomaticties.snapshot;

import java.util.Iterator;
import java.util.Set;
import org.diplomaticties.snapshot.Index.Walk;

/** The triples that fit a pattern of ids, one after the other. A reader steps, and asks for what he stands at. */
public final class Triples {

    /** In place of an id: whatever it is. */
    public static final int ANY = 0;

    private final Snapshot snapshot;
    private final int wantedSubject;
    private final int wantedObject;
    private final Iterator<Integer> predicates;
    private final Run run = new Run();

    private Walk walk;
    private boolean bySubject;
    private int predicate;
    private int at;

    private Triples(Snapshot snapshot, int subject, int object, Iterator<Integer> predicates) {
        this.snapshot = snapshot;
        this.wantedSubject = subject;
        this.wantedObject = object;
        this.predicates = predicates;
    }

    /** Those with some ids, {@link #ANY} for whatever it is. */
    public static Triples of(Snapshot snapshot, int subject, int predicate, int object) {
        Set<Integer> wanted = predicate == ANY ? snapshot.predicates() : Set.of(predicate);
        return new Triples(snapshot, subject, object, wanted.iterator());
    }

    /** Steps to the next one; false at the end. */
    public boolean next() {
        at++;
        while (at >= run.end) {
            if (walk != null && walk.next(run)) {
                at = run.from;
            } else if (!nextPredicate()) {
                return false;
            }
        }
        return true;
    }

    private boolean nextPredicate() {
        walk = null;
        run.set(run.values, run.graphs, 0, 0);
        at = 0;
        if (!predicates.hasNext()) {
            return false;
        }
        predicate = predicates.next();
        Pairs pairs = snapshot.pairs(predicate);
        if (pairs != null) {
            begin(pairs);
        }
        return true;
    }

    private void begin(Pairs pairs) {
        bySubject = wantedSubject != ANY || wantedObject == ANY;
        if (wantedSubject != ANY && wantedObject != ANY) {
            int place = pairs.bySubject().place(wantedSubject, wantedObject, run);
            run.set(run.values, run.graphs, Math.max(0, place), place < 0 ? 0 : place + 1);
        } else if (wantedSubject != ANY || wantedObject != ANY) {
            Index index = bySubject ? pairs.bySubject() : pairs.byObject();
            run.key = bySubject ? wantedSubject : wantedObject;
            if (!index.find(run.key, run)) {
                run.set(run.values, run.graphs, 0, 0);
            }
        } else {
            walk = pairs.bySubject().walk();
        }
        if (wantedSubject != ANY) {
            run.key = wantedSubject;
        }
        at = run.from;
    }

    public int subject() {
        return bySubject ? run.key : run.values[at];
    }

    public int predicate() {
        return predicate;
    }

    public int object() {
        return bySubject ? run.values[at] : run.key;
    }

    /** The number of the set of graphs that say it. */
    public int graphs() {
        return run.graphs[at];
    }
}
