package org.diplomaticties.edge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Whose turn it is: the places of each lane, those who wait for one, and what each client has used. */
public final class Turns {

    private final Map<Lane, Hall> halls = new EnumMap<>(Lane.class);
    private final Allowances allowances;
    private final Allowances boundless = Allowances.boundless();
    private final Set<String> known;

    /**
     * Nobody is there yet.
     *
     * @param known paths, with all below them, where clients have to say who they are, and are told to go if they may not do what they ask for;
     *     their time is not counted
     */
    public Turns(Budgets budgets, Set<String> known) {
        this(budgets, known, budgets.allowances());
    }

    Turns(Budgets budgets, Set<String> known, Allowances allowances) {
        for (Lane lane : new Lane[] {Lane.HEAVY, Lane.LIGHT}) {
            halls.put(lane, new Hall(budgets.pool(lane), budgets.queue(lane), budgets.patience()));
        }
        this.allowances = allowances;
        this.known = Set.copyOf(known);
    }

    /** How many requests of each lane are worked for. */
    public Map<Lane, Integer> working() {
        return count(Pool::working);
    }

    /** How many wait. */
    public Map<Lane, Integer> waiting() {
        return count(Pool::waiting);
    }

    /** Whether one more heavy request would find no room. */
    public boolean full() {
        return hall(Lane.HEAVY).pool().full();
    }

    Hall hall(Lane lane) {
        return halls.get(lane);
    }

    /** What is counted for requests of a lane to a path. */
    Allowances allowances(Lane lane, String path) {
        return lane == Lane.HEAVY && !known.contains("/" + Lane.first(path)) ? allowances : boundless;
    }

    private Map<Lane, Integer> count(ToIntFunction<Pool> number) {
        Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
        halls.forEach((lane, hall) -> counts.put(lane, number.applyAsInt(hall.pool())));
        return Collections.unmodifiableMap(counts);
    }
}
