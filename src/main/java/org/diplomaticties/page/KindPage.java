package org.diplomaticties.page;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The page of each thing of a kind. */
interface KindPage {

    /**
     * Makes the page.
     *
     * @param thing of which something is said in the graph
     */
    PageContent of(Node thing, PageRequest request, DatasetGraph dataset);
}
