package org.diplomaticties.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.store.NameHit;

/**
 * A thing that a search found.
 *
 * @param hit the thing, and the name that fits best
 * @param states the states that it belongs to: those it acted for, those of its posts, or itself
 * @param first the first day that it is told of; empty where no date is told
 * @param last the last such day
 */
public record Found(NameHit hit, Set<Node> states, Optional<LocalDate> first, Optional<LocalDate> last) {

    public Found {
        states = Set.copyOf(states);
    }

    /** The kind of thing, as its IRI has it. */
    public String kind() {
        return hit.thing().getURI().substring(Ties.THINGS.length()).split("/", 2)[0];
    }

    /** Whether something can be told of it within years. */
    boolean isTold(Years years) {
        return first.map(day -> day.getYear() <= years.to()).orElse(false)
                && last.map(day -> day.getYear() >= years.from()).orElse(false);
    }
}
