package org.diplomaticties.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.diplomaticties.problem.Location;

/**
 * Makes the terms and triples of one file, and remembers where they stand. A term that occurs several times has, for
 * the triple at hand, the place where it was read last.
 */
final class LocatingProfile extends StrictProfile {

    private final String file;
    private final Locations locations;
    private final Map<Node, Location> lastRead = new HashMap<>();

    LocatingProfile(String file, Locations locations) {
        super(file, ErrorHandlerFactory.errorHandlerNoLogging);
        this.file = file;
        this.locations = locations;
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        Triple triple = super.createTriple(subject, predicate, object, line, column);
        Location here = new Location(file, line, column);
        locations.add(
                triple,
                lastRead.getOrDefault(subject, here),
                lastRead.getOrDefault(predicate, here),
                lastRead.getOrDefault(object, here));
        return triple;
    }

    @Override
    public Node createURI(String iri, long line, long column) {
        return read(super.createURI(iri, line, column), line, column);
    }

    @Override
    public Node createURI(IRIx iri, long line, long column) {
        return read(super.createURI(iri, line, column), line, column);
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
        return read(super.createTypedLiteral(lexical, datatype, line, column), line, column);
    }

    @Override
    public Node createLangLiteral(String lexical, String language, long line, long column) {
        return read(super.createLangLiteral(lexical, language, line, column), line, column);
    }

    @Override
    public Node createStringLiteral(String lexical, long line, long column) {
        return read(super.createStringLiteral(lexical, line, column), line, column);
    }

    private Node read(Node node, long line, long column) {
        lastRead.put(node, new Location(file, line, column));
        return node;
    }
}
