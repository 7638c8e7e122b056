package org.diplomaticties.store;

import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Version;

/**
 * The data set that queries see. Each source is a named graph, and so is the vocabulary; the default graph is the merge
 * of all, so that nobody has to write {@code GRAPH} to get an answer and no triple counts twice.
 */
public interface Store extends AutoCloseable {

    /** The data set in its newest version; to be read within a transaction. */
    DatasetGraph dataset();

    /** The newest version. */
    Version version();

    @Override
    void close();
}
