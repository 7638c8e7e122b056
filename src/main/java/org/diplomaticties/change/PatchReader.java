package org.diplomaticties.change;

import org.apache.jena.sparql.core.Quad;

/** Takes a patch triple by triple, so that it need not fit into memory. */
public interface PatchReader {

    /** A triple that the change added to a source. */
    void added(Quad quad);

    /** A triple that the change removed from a source. */
    void removed(Quad quad);
}
