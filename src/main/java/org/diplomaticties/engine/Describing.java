package org.diplomaticties.engine;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * DESCRIBE (SPARQL 1.1, section 16.4). Jena collects all things that are to be described in a set of its own, which nobody
 * charges; rows that are distinct already are charged, and fill it with no more.
 */
final class Describing {

    private Describing() {}

    /** A query with the same answer whose rows are distinct; its limit counts those before. */
    static Query ofDistinctRows(Query query) {
        if (query.getQueryPattern() == null || query.getProjectVars().isEmpty()) {
            return query;
        }
        Query rows = query.cloneQuery();
        rows.setQuerySelectType();
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementSubQuery(rows));
        Query distinct = new Query();
        distinct.setPrefixMapping(query.getPrefixMapping());
        distinct.setQueryDescribeType();
        distinct.setDistinct(true);
        distinct.addProjectVars(query.getProjectVars());
        query.getResultURIs().forEach(distinct::addDescribeNode);
        distinct.setQueryPattern(pattern);
        return distinct;
    }
}
