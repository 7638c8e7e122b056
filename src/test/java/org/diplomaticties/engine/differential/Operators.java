package org.diplomaticties.engine.differential;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpN;

/** The operators of the algebra that a query is made of, by the names that Jena gives them. */
final class Operators {

    private Operators() {}

    static Set<String> of(Query query) {
        Set<String> names = new TreeSet<>();
        add(Algebra.compile(query), names);
        return names;
    }

    private static void add(Op op, Set<String> names) {
        names.add(op.getName());
        if (op instanceof Op1 one) {
            add(one.getSubOp(), names);
        } else if (op instanceof Op2 two) {
            add(two.getLeft(), names);
            add(two.getRight(), names);
        } else if (op instanceof OpN many) {
            many.getElements().forEach(part -> add(part, names));
        }
    }
}
