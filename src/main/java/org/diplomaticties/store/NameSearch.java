package org.diplomaticties.store;

import java.util.List;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;

/** Finds things by their names. */
public interface NameSearch {

    /** The names of a version of a store's data set, to be searched within a transaction. */
    static NameSearch of(DatasetGraph version) {
        return version.getContext().<NamesInSparql>get(TextQuery.textIndex).names();
    }

    /** The things with a fitting name that the calling thread's transaction sees, best first. */
    List<NameHit> search(NameQuery query);
}
