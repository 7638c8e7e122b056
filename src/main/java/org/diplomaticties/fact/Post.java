package org.diplomaticties.fact;

import java.util.List;

/**
 * A post, whether or not somebody holds it.
 *
 * @param thing the post
 * @param label its name
 * @param owner what it belongs to
 * @param records what it was taken from
 */
public record Post(ThingKey thing, String label, Owner owner, List<RecordRef> records) implements Fact {

    /** What a post belongs to. */
    public sealed interface Owner permits OfState, InOrganization, Diplomatic {}

    /** A post of a state as such: its president, its prime minister. */
    public record OfState(ThingKey state) implements Owner {

        public OfState {
            Fact.require(ThingKey.Kind.STATE, state);
        }
    }

    /** A post in an organisation: a ministry, a parliament. */
    public record InOrganization(ThingKey organization) implements Owner {

        public InOrganization {
            Fact.require(ThingKey.Kind.ORGANIZATION, organization);
        }
    }

    /**
     * The post of a head of mission.
     *
     * @param sending the state that the holder represents
     * @param receiving the state or the organisation to which he is accredited
     * @param rank what every holder has, at most one; a rank that differs between holders belongs to the tenure
     */
    public record Diplomatic(ThingKey sending, ThingKey receiving, List<Rank> rank) implements Owner {

        public Diplomatic {
            Fact.require(ThingKey.Kind.STATE, sending);
            if (receiving.kind() != ThingKey.Kind.ORGANIZATION) {
                Fact.require(ThingKey.Kind.STATE, receiving);
            }
            rank = Fact.atMostOne(rank);
        }
    }

    public Post {
        Fact.require(ThingKey.Kind.POST, thing);
        records = List.copyOf(records);
    }
}
