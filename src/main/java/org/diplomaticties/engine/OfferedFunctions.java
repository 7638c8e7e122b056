package org.diplomaticties.engine;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/**
 * The functions that a query may call by IRI: the casts of SPARQL 1.1, section 17.5, and no other. Jena's wait, print with
 * widths of a billion, and load any class that the query names.
 */
final class OfferedFunctions extends FunctionRegistry {

    private static final List<String> CASTS = List.of(
            XSD.xstring.getURI(),
            XSD.xboolean.getURI(),
            XSD.integer.getURI(),
            XSD.decimal.getURI(),
            XSD.xfloat.getURI(),
            XSD.xdouble.getURI(),
            XSD.dateTime.getURI(),
            XSD.date.getURI(),
            XSD.time.getURI(),
            XSD.gYear.getURI(),
            XSD.gYearMonth.getURI(),
            XSD.gMonthDay.getURI(),
            XSD.gMonth.getURI(),
            XSD.gDay.getURI(),
            XSD.duration.getURI(),
            XSD.dayTimeDuration.getURI(),
            XSD.yearMonthDuration.getURI(),
            XSD.xint.getURI(),
            XSD.xlong.getURI(),
            XSD.xshort.getURI(),
            XSD.xbyte.getURI(),
            XSD.unsignedInt.getURI(),
            XSD.unsignedLong.getURI(),
            XSD.unsignedShort.getURI(),
            XSD.unsignedByte.getURI(),
            XSD.nonNegativeInteger.getURI(),
            XSD.positiveInteger.getURI(),
            XSD.nonPositiveInteger.getURI(),
            XSD.negativeInteger.getURI());

    OfferedFunctions(FunctionRegistry all) {
        CASTS.stream().filter(all::isRegistered).forEach(cast -> put(cast, all.get(cast)));
    }

    static boolean offers(String iri) {
        return CASTS.contains(iri);
    }

    @Override
    public FunctionFactory get(String iri) {
        return offers(iri) ? super.get(iri) : null; // for others, Jena's would look for a class
    }

    @Override
    public boolean isRegistered(String iri) {
        return offers(iri) && super.isRegistered(iri);
    }

    @Override
    public Iterator<String> keys() {
        return CASTS.stream().filter(this::isRegistered).iterator();
    }
}
