package org.diplomaticties.fact;

import java.util.List;

/**
 * One participant in one meeting.
 *
 * @param thing the participation
 * @param label its name
 * @param participant the official, state or organisation that took part
 * @param side the state or organisation for which the participant acted, at most one
 * @param post the post in which he took part, at most one
 * @param name his name as printed, at most one
 * @param capacity his title as printed, at most one
 * @param role his part in the meeting, at most one
 */
public record Participation(
        ThingKey thing,
        String label,
        ThingKey participant,
        List<ThingKey> side,
        List<ThingKey> post,
        List<PrintedName> name,
        List<PrintedName> capacity,
        List<Role> role) {

    public Participation {
        Fact.require(ThingKey.Kind.PARTICIPATION, thing);
        side = Fact.atMostOne(side);
        post = Fact.atMostOne(post);
        name = Fact.atMostOne(name);
        capacity = Fact.atMostOne(capacity);
        role = Fact.atMostOne(role);
    }

    /** A state that took part as such, no person being named. */
    public static Participation ofState(ThingKey thing, String label, ThingKey state, Role role) {
        return new Participation(thing, label, state, List.of(state), List.of(), List.of(), List.of(), List.of(role));
    }
}
