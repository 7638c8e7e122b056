package org.diplomaticties.page;

import org.apache.jena.sparql.core.DatasetGraph;

/** A page: what it shows for an address, read from the graph. */
public interface Page {

    /**
     * Makes the page.
     *
     * @param dataset the version of the graph that the request names, within a read transaction
     * @throws org.diplomaticties.problem.TiesException if there is no such page, or the address has a wrong parameter
     */
    PageContent of(PageRequest request, DatasetGraph dataset);

    /** Whether the page is another tomorrow, though the graph is not: it shows what is so today. */
    default boolean showsToday(PageRequest request) {
        return false;
    }
}
