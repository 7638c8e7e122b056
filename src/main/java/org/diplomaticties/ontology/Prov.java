package org.diplomaticties.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of PROV-O that data uses; Jena has no class for them. */
public final class Prov {

    public static final String NAMESPACE = "http://www.w3.org/ns/prov#";

    public static final Node WAS_DERIVED_FROM = NodeFactory.createURI(NAMESPACE + "wasDerivedFrom");

    private Prov() {}
}
