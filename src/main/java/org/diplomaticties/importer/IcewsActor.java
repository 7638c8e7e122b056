package org.diplomaticties.importer;

import java.util.List;
import org.diplomaticties.fact.Participation;
import org.diplomaticties.fact.PrintedName;
import org.diplomaticties.fact.Role;
import org.diplomaticties.fact.ThingKey;

/**
 * An actor as a row names it.
 *
 * @param printed the name as printed
 * @param actor the official, state, organisation or unspecified actor
 * @param side the state for which it acts, at most one
 * @param capacity the role as printed, at most one
 */
record IcewsActor(String printed, ThingKey actor, List<ThingKey> side, List<PrintedName> capacity) {

    Participation in(String meeting, int number, String when, List<Role> role) {
        return new Participation(
                ThingKey.participation(meeting + "-" + number),
                printed + ", " + when,
                actor,
                side,
                List.of(),
                List.of(PrintedName.english(printed)),
                capacity,
                role);
    }
}
