package org.diplomaticties.change;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * A term as TDB2 keeps it: most numbers and dates by their value, so that 010 comes back as 10. A change that took the two
 * for two terms would remove the one without adding the other.
 */
public final class KeptTerm {

    private KeptTerm() {}

    public static Node of(Node term) {
        NodeId value = term.isLiteral() ? NodeIdInline.inline(term) : null;
        return value == null ? term : NodeIdInline.extract(value);
    }
}
