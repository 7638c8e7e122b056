package org.diplomaticties.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.problem.Problem;

/** Refuses IRIs that were relative in the document. */
final class NoRelativeIris extends StreamRDFWrapper {

    NoRelativeIris(StreamRDF out) {
        super(out);
    }

    @Override
    public void triple(Triple triple) {
        check(triple);
        super.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
        check(quad.asTriple());
        check(quad.getGraph());
        super.quad(quad);
    }

    private static void check(Triple triple) {
        check(triple.getSubject());
        check(triple.getPredicate());
        check(triple.getObject());
    }

    private static void check(Node node) {
        if (node.isURI() && node.getURI().startsWith(JsonLdLoading.NO_BASE)) {
            String relative = node.getURI().substring(JsonLdLoading.NO_BASE.length());
            throw new RiotException("The IRI " + Problem.quoted(relative) + " is relative, and no @base says to what");
        }
    }
}
