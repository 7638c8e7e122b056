package org.diplomaticties.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.diplomaticties.guard.Guard;

/**
 * In which order the parts of a conjunction are best followed: that in which all steps together make the fewest rows. All
 * orders are weighed up to a number of parts; beyond, the part that makes the fewest rows comes next.
 */
final class JoinOrder {

    private static final int WEIGHED = 9;

    private final List<Part> parts;
    private final List<Restriction> restrictions;
    private final BitSet bound;
    private final Estimates estimates;
    private final Guard guard;

    JoinOrder(List<Part> parts, List<Restriction> restrictions, BitSet bound, Estimates estimates, Guard guard) {
        this.parts = parts;
        this.restrictions = restrictions;
        this.bound = bound;
        this.estimates = estimates;
        this.guard = guard;
    }

    List<Part> best() {
        return parts.size() < 2 ? parts : parts.size() <= WEIGHED ? weighed() : greedy();
    }

    /** What following a part comes to, with the conditions that are decided then. */
    private double factor(Part part, BitSet known) {
        double rows = part.fanOut(estimates, known);
        BitSet then = Slots.either(known, part.slots());
        for (Restriction restriction : restrictions) {
            if (!restriction.isDecided(known) && restriction.isDecided(then)) {
                rows *= Estimates.share(restriction.expression());
            }
        }
        return rows;
    }

    private List<Part> greedy() {
        List<Part> rest = new ArrayList<>(parts);
        List<Part> order = new ArrayList<>();
        BitSet known = (BitSet) bound.clone();
        while (!rest.isEmpty()) {
            guard.check();
            Part next = rest.get(0);
            double least = Double.MAX_VALUE;
            for (Part part : rest) {
                double rows = factor(part, known);
                if (rows < least) {
                    least = rows;
                    next = part;
                }
            }
            rest.remove(next);
            order.add(next);
            known.or(next.slots());
        }
        return order;
    }

    private List<Part> weighed() {
        int sets = 1 << parts.size();
        double[] cost = new double[sets];
        double[] rows = new double[sets];
        int[] last = new int[sets];
        Arrays.fill(cost, Double.MAX_VALUE);
        cost[0] = 0;
        rows[0] = 1;
        for (int set = 0; set < sets; set++) {
            guard.check();
            BitSet known = known(set);
            for (int i = 0; i < parts.size(); i++) {
                int then = set | (1 << i);
                if (then == set) {
                    continue;
                }
                double made = rows[set] * factor(parts.get(i), known);
                double total = cost[set] + made;
                if (total < cost[then]) {
                    cost[then] = total;
                    rows[then] = made;
                    last[then] = i;
                }
            }
        }
        List<Part> order = new ArrayList<>();
        for (int set = sets - 1; set > 0; set &= ~(1 << last[set])) {
            order.add(0, parts.get(last[set]));
        }
        return order;
    }

    private BitSet known(int set) {
        BitSet known = (BitSet) bound.clone();
        for (int i = 0; i < parts.size(); i++) {
            if ((set & (1 << i)) != 0) {
                known.or(parts.get(i).slots());
            }
        }
        return known;
    }
}
