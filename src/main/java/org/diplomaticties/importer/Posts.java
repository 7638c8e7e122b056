package org.diplomaticties.importer;

import java.util.List;
import org.diplomaticties.fact.Organization;
import org.diplomaticties.fact.Post;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.rdf.IriMinter;

/**
 * Names posts by what they are, so that all sources that speak of one post meet in it, and adds to the facts that they
 * are posts.
 *
 * @param states where the states were found
 * @param out where facts go
 */
record Posts(StateFinder states, Sink out) {

    /** A post of a state as such: {@code post/prime-minister-of-portugal}. */
    Post ofState(String title, ThingKey state) {
        return told(new Post(
                ThingKey.post(IriMinter.key(title + " of " + state.key())),
                title + " of " + states.label(state),
                new Post.OfState(state),
                List.of()));
    }

    /** The representative to an organisation: {@code post/representative-of-united-states-to-united-nations}. */
    Post representative(ThingKey sending, Organization organization) {
        out.fact(organization);
        String title = "Representative of %s to %s";
        return told(new Post(
                ThingKey.post(IriMinter.key(title.formatted(sending.key(), organization.label()))),
                title.formatted(states.label(sending), organization.label()),
                new Post.Diplomatic(sending, organization.thing(), List.of()),
                List.of()));
    }

    /** The head of a mission, whatever his rank: {@code post/chief-of-mission-of-united-states-to-belarus}. */
    Post chiefOfMission(ThingKey sending, ThingKey receiving) {
        return diplomatic("Chief of Mission", sending, receiving);
    }

    /** An ambassador: {@code post/ambassador-of-belarus-to-russia}. */
    Post ambassador(ThingKey sending, ThingKey receiving) {
        return diplomatic("Ambassador", sending, receiving);
    }

    private Post diplomatic(String title, ThingKey sending, ThingKey receiving) {
        return told(new Post(
                ThingKey.post(IriMinter.key(title + " of " + sending.key() + " to " + receiving.key())),
                title + " of " + states.label(sending) + " to " + states.label(receiving),
                new Post.Diplomatic(sending, receiving, List.of()),
                List.of()));
    }

    private Post told(Post post) {
        out.fact(post);
        return post;
    }
}
