package org.diplomaticties.importer;

import java.util.List;
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
    ThingKey ofState(String title, ThingKey state) {
        ThingKey post = ThingKey.post(IriMinter.key(title + " of " + state.key()));
        out.fact(new Post(post, title + " of " + states.label(state), new Post.OfState(state), List.of()));
        return post;
    }

    /** The head of a mission, whatever his rank: {@code post/chief-of-mission-of-united-states-to-belarus}. */
    ThingKey chiefOfMission(ThingKey sending, ThingKey receiving) {
        return diplomatic("Chief of Mission", sending, receiving);
    }

    /** An ambassador: {@code post/ambassador-of-belarus-to-russia}. */
    ThingKey ambassador(ThingKey sending, ThingKey receiving) {
        return diplomatic("Ambassador", sending, receiving);
    }

    private ThingKey diplomatic(String title, ThingKey sending, ThingKey receiving) {
        ThingKey post = ThingKey.post(IriMinter.key(title + " of " + sending.key() + " to " + receiving.key()));
        out.fact(new Post(
                post,
                title + " of " + states.label(sending) + " to " + states.label(receiving),
                new Post.Diplomatic(sending, receiving, List.of()),
                List.of()));
        return post;
    }
}
