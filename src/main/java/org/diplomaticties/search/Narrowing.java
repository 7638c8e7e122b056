package org.diplomaticties.search;

import java.util.List;
import org.diplomaticties.rdf.Things;

/**
 * What narrows a search.
 *
 * @param kind the kind of thing; empty for any
 * @param state the state that it belongs to, as {@code state/<key>}; empty for any
 * @param years in which something is told of it; {@link Years#ALL} also for things of which no date is told
 */
public record Narrowing(String kind, String state, Years years) {

    /** Everything that was found. */
    public static final Narrowing NONE = new Narrowing("", "", Years.ALL);

    /** What of the things found fits. */
    public List<Found> of(List<Found> things) {
        return things.stream().filter(this::fits).toList();
    }

    private boolean fits(Found thing) {
        return (kind.isEmpty() || kind.equals(thing.kind()))
                && (state.isEmpty()
                        || thing.states().stream().map(Things::shortForm).anyMatch(state::equals))
                && (years.equals(Years.ALL) || thing.isTold(years));
    }

    /** The same for another kind; empty for any. */
    public Narrowing withKind(String other) {
        return new Narrowing(other, state, years);
    }

    /** The same for another state; empty for any. */
    public Narrowing withState(String other) {
        return new Narrowing(kind, other, years);
    }
}
