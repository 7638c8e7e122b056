package org.diplomaticties.plan;

import java.util.BitSet;
import java.util.Set;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.diplomaticties.snapshot.Index;
import org.diplomaticties.snapshot.Pairs;
import org.diplomaticties.snapshot.Snapshot;

/** How many rows a pattern makes of one, reckoned from exact counts of pairs and keys. */
final class Estimates {

    /** What a path is thought to lead to, from one place. */
    private static final double REACHED = 200;

    private static final double SAME = 0.05;
    private static final double DIFFERENT = 0.95;
    private static final double OTHERS = 0.4;

    private final Snapshot snapshot;

    Estimates(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Rows for each row in which some variables are bound. */
    double fanOut(Pattern pattern, BitSet bound) {
        if (pattern.isNowhere()) {
            return 0;
        }
        double rows = pattern.predicate().isVariable() ? ofAnyPredicate(pattern, bound) : ofPredicate(pattern, bound);
        return pattern.focus().isMerge() || pattern.focus().graph().isVariable() ? rows : rows / 2;
    }

    private double ofPredicate(Pattern pattern, BitSet bound) {
        Pairs pairs = snapshot.pairs(pattern.predicate().id());
        if (pairs == null) {
            return 0;
        }
        double size = pairs.size();
        double subjects = Math.max(1, pairs.bySubject().keys());
        double objects = Math.max(1, pairs.byObject().keys());
        boolean subject = isKnown(pattern.subject(), bound);
        boolean object = isKnown(pattern.object(), bound);
        double ofSubject = subject ? count(pairs.bySubject(), pattern.subject()) : size;
        double ofObject = object ? count(pairs.byObject(), pattern.object()) : size;
        if (subject && object) {
            return Math.min(ofSubject / objects, ofObject / subjects);
        }
        return Math.min(ofSubject, ofObject);
    }

    private static double count(Index index, Spot spot) {
        return spot.isVariable() ? (double) index.size() / Math.max(1, index.keys()) : index.count(spot.id());
    }

    private double ofAnyPredicate(Pattern pattern, BitSet bound) {
        double size = snapshot.size();
        double rows = size;
        if (isKnown(pattern.subject(), bound)) {
            rows = Math.min(rows, 20);
        }
        if (isKnown(pattern.object(), bound)) {
            rows = Math.min(rows, Math.sqrt(size));
        }
        return isKnown(pattern.predicate(), bound)
                ? rows / Math.max(1, snapshot.predicates().size())
                : rows;
    }

    double fanOut(PathPattern pattern, BitSet bound) {
        if (!pattern.focus().isMerge() && !isKnown(pattern.focus().graph(), bound)) {
            return Double.MAX_VALUE; // others bind it
        }
        boolean subject = isKnown(pattern.subject(), bound);
        boolean object = isKnown(pattern.object(), bound);
        if (subject && object) {
            return 0.5;
        }
        // Without an end, a path of length zero finds only what is in the graph: it is to come last, even in an empty
        // one.
        return subject || object ? REACHED : Math.max(1, snapshot.size()) * REACHED * REACHED;
    }

    private static boolean isKnown(Spot spot, BitSet bound) {
        return !spot.isVariable() || bound.get(spot.slot());
    }

    /** The share of rows that a condition lets pass. */
    static double share(Expr condition) {
        if (condition instanceof E_NotEquals) {
            return DIFFERENT;
        }
        return condition instanceof E_Equals ? SAME : OTHERS;
    }

    static double share(Set<Expr> conditions) {
        return conditions.stream().mapToDouble(Estimates::share).reduce(1, (one, other) -> one * other);
    }
}
