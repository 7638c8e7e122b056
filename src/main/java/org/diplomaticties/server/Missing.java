package org.diplomaticties.server;

import org.apache.jena.graph.Node;
import org.diplomaticties.change.Version;
import org.diplomaticties.linkeddata.Description;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.Store;

/** What is told of a thing of which nothing is said: that it is gone where an earlier version had it, else unknown. */
final class Missing {

    private Missing() {}

    static TiesException of(Node thing, Store store, Version version, PublicUrl site) {
        return store.lastWith(thing, version)
                .map(last -> new TiesException(new Problem(
                        Problem.Kind.GONE,
                        Things.shortForm(thing),
                        "Nothing is said of this thing any more.",
                        "Version " + last + " was the last that had it: " + site.of(thing) + "?"
                                + VersionHeaders.PARAMETER + "=" + last)))
                .orElseGet(() -> Description.unknown(thing));
    }
}
