package org.diplomaticties.conformance;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** What the manifests of the W3C's tests are written in. */
final class Vocabulary {

    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    static final String HT = "http://www.w3.org/2011/http#";
    static final String CNT = "http://www.w3.org/2011/content#";
    static final String DAWGT = "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#";

    static final Property ACTION = property(MF, "action");
    static final Property RESULT = property(MF, "result");

    private Vocabulary() {}

    static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace + name);
    }
}
