package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.sparql.expr.Expr;
import org.diplomaticties.snapshot.Pairs;

/**
 * Patterns and paths that all have to fit, and conditions on them, as one chain of steps: in the best order, each condition
 * as soon as it is decided, each variable only as long as somebody reads it.
 */
final class Conjunction {

    private final Work work;
    private final Expressions expressions;
    private final List<Part> parts = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();

    Conjunction(Work work, Expressions expressions) {
        this.work = work;
        this.expressions = expressions;
    }

    void add(Part part) {
        parts.add(part);
    }

    void add(Expr condition) {
        restrictions.add(new Restriction(condition, expressions.slots(condition)));
    }

    /** The variables that the patterns bind. */
    BitSet slots() {
        BitSet slots = new BitSet();
        parts.forEach(part -> slots.or(part.slots()));
        return slots;
    }

    /**
     * The steps.
     *
     * @param needed the slots that are read afterwards
     * @param blind whether a row may as well come once as many times
     */
    Rows rows(Rows input, BitSet needed, boolean blind) {
        Estimates estimates = new Estimates(work.snapshot());
        List<Part> order =
                new ArrayList<>(new JoinOrder(parts, restrictions, input.always(), estimates, work.guard()).best());
        List<Restriction> waiting = new ArrayList<>(restrictions);
        Rows rows = restricted(input, waiting, false);
        double expected = 1;
        while (!order.isEmpty()) {
            Part part = order.remove(0);
            BitSet read = read(needed, order, waiting);
            expected *= part.fanOut(estimates, rows.always());
            BitSet before = rows.maybe();
            rows = step(part, rows, read).expect(expected);
            rows = restricted(rows, waiting, order.isEmpty());
            BitSet after = read(needed, order, waiting);
            before.or(part.slots());
            BitSet live = Slots.both(rows.maybe(), after);
            if (blind && !live.equals(before)) {
                rows = new Unique(work, rows, live, false);
            }
        }
        return restricted(rows, waiting, true);
    }

    private static BitSet read(BitSet needed, List<Part> order, List<Restriction> waiting) {
        BitSet read = (BitSet) needed.clone();
        order.forEach(part -> read.or(part.slots()));
        waiting.forEach(restriction -> read.or(restriction.slots()));
        return read;
    }

    /** The rows that meet those conditions that are decided, or all. */
    private Rows restricted(Rows rows, List<Restriction> waiting, boolean all) {
        List<Restriction> decided = waiting.stream()
                .filter(restriction -> all || restriction.isDecided(rows.always()))
                .toList();
        if (decided.isEmpty()) {
            return rows;
        }
        waiting.removeAll(decided);
        List<Expr> conditions = decided.stream().map(Restriction::expression).toList();
        String text = conditions.stream().map(Expr::toString).collect(Collectors.joining(" "));
        return new FilterRows(work, rows, expressions.conditions(conditions), text);
    }

    private Rows step(Part part, Rows rows, BitSet needed) {
        return part.pattern() != null ? step(part.pattern(), rows, needed) : step(part.path(), rows, needed);
    }

    private Rows step(PathPattern path, Rows rows, BitSet needed) {
        return new PathRows(work, rows, path, needed);
    }

    private Rows step(Pattern pattern, Rows rows, BitSet needed) {
        if (pattern.isNowhere()) {
            return new EmptyRows(work, rows, Slots.either(rows.maybe(), pattern.slots()));
        }
        BitSet open = Slots.both(rows.maybe(), pattern.slots());
        open.andNot(rows.always());
        boolean variableGraph =
                !pattern.focus().isMerge() && pattern.focus().graph().isVariable();
        if (pattern.predicate().isVariable() || variableGraph || !open.isEmpty()) {
            return new AnyPattern(work, rows, pattern, needed);
        }
        Pairs pairs = work.snapshot().pairs(pattern.predicate().id());
        if (pairs == null) {
            return new EmptyRows(work, rows, Slots.either(rows.maybe(), pattern.slots()));
        }
        return step(pattern, pairs, rows, needed);
    }

    private Rows step(Pattern pattern, Pairs pairs, Rows rows, BitSet needed) {
        Spot subject = pattern.subject();
        Spot object = pattern.object();
        boolean knowsSubject = !subject.isVariable() || rows.always().get(subject.slot());
        boolean knowsObject = !object.isVariable() || rows.always().get(object.slot());
        boolean[] sets = sets(pattern.focus());
        if (knowsSubject && knowsObject) {
            return new Check(work, rows, pairs.bySubject(), subject, object, sets, pattern.text());
        }
        if (knowsSubject) {
            return new Expand(work, rows, pairs.bySubject(), subject, object.slot(), sets, needed, pattern.text());
        }
        if (knowsObject) {
            return new Expand(work, rows, pairs.byObject(), object, subject.slot(), sets, needed, pattern.text());
        }
        return needed.get(subject.slot())
                ? new WalkPairs(
                        work, rows, pairs.bySubject(), subject.slot(), object.slot(), sets, needed, pattern.text())
                : new WalkPairs(
                        work, rows, pairs.byObject(), object.slot(), subject.slot(), sets, needed, pattern.text());
    }

    /** Which sets of graphs count in a graph that is known; null if all do. */
    private boolean[] sets(Focus focus) {
        return focus.isConstant()
                ? work.snapshot().graphSets().with(focus.graph().id())
                : null;
    }
}
