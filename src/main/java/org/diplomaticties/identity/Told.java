package org.diplomaticties.identity;

import java.util.Set;
import org.apache.jena.graph.Node;

/** A thing as sources tell of it under one IRI. */
sealed interface Told permits Person, Occasion {

    Node thing();

    /** Its name; empty if it has none. */
    String label();

    /** The graphs that describe it. */
    Set<Node> sources();
}
