package org.diplomaticties.engine;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/** The properties that are computed rather than stored: the search for names, and no other. */
final class OfferedProperties extends PropertyFunctionRegistry {

    private static final Set<String> OFFERED = Set.of("http://jena.apache.org/text#query");

    private final PropertyFunctionRegistry all;

    OfferedProperties(PropertyFunctionRegistry all) {
        this.all = all;
    }

    @Override
    public boolean manages(String iri) {
        return OFFERED.contains(iri) && all.manages(iri);
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
        return OFFERED.contains(iri) ? all.get(iri) : null; // for others, Jena's would look for a class
    }

    @Override
    public boolean isRegistered(String iri) {
        return OFFERED.contains(iri) && all.isRegistered(iri);
    }

    @Override
    public Iterator<String> keys() {
        return OFFERED.stream().filter(this::isRegistered).iterator();
    }
}
