package org.diplomaticties.linkeddata;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What is used of the Hydra core vocabulary: pages of what is too long for one document. */
final class Hydra {

    static final String NAMESPACE = "http://www.w3.org/ns/hydra/core#";

    static final Node COLLECTION = term("Collection");
    static final Node PARTIAL_COLLECTION_VIEW = term("PartialCollectionView");
    static final Node TOTAL_ITEMS = term("totalItems");
    static final Node VIEW = term("view");

    private Hydra() {}

    /** The property that leads to the page for which links have a relation such as {@code next}. */
    static Node page(String relation) {
        return term(relation.equals("prev") ? "previous" : relation);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
