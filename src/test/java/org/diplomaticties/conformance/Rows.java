package org.diplomaticties.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsCompare;

/**
 * Rows of an answer, to be compared. Terms are compared as terms, but for decimals, floating-point numbers and booleans: of
 * what is computed, the recommendation fixes datatype and value, and not whether it is written 1.0 or 1.
 *
 * @param names the columns
 * @param rows the rows, in their order
 */
record Rows(List<Var> names, List<Binding> rows) {

    private static final Set<RDFDatatype> PLAIN =
            Set.of(XSDDatatype.XSDdouble, XSDDatatype.XSDfloat, XSDDatatype.XSDboolean);

    static Rows of(RowSet answer) {
        List<Binding> rows = new ArrayList<>();
        answer.forEachRemaining(row -> rows.add(plain(row)));
        return new Rows(answer.getResultVars(), List.copyOf(rows));
    }

    boolean equalsInOrder(Rows other) {
        return ResultsCompare.equalsByTermAndOrder(rowSet(), other.rowSet());
    }

    /** Jena's comparison tries all pairs, which takes for ever where many rows are alike: it gets those that need it. */
    boolean equalsInAnyOrder(Rows other) {
        return Set.copyOf(names).equals(Set.copyOf(other.names))
                && counts(false).equals(other.counts(false))
                && ResultsCompare.equalsByTerm(withBlankNodes(), other.withBlankNodes());
    }

    /** Whether REDUCED may make this of those: it may drop rows that are there several times, but not the last. */
    boolean reduces(Rows all) {
        Map<Binding, Integer> some = counts(true);
        Map<Binding, Integer> most = all.counts(true);
        return some.keySet().equals(most.keySet())
                && some.entrySet().stream().allMatch(row -> row.getValue() <= most.get(row.getKey()));
    }

    private Map<Binding, Integer> counts(boolean blank) {
        Map<Binding, Integer> counts = new HashMap<>();
        rows.stream().filter(row -> blank || !hasBlankNode(row)).forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }

    private List<Binding> withBlankNodes() {
        return rows.stream().filter(Rows::hasBlankNode).toList();
    }

    private static boolean hasBlankNode(Binding row) {
        return Iter.anyMatch(row.vars(), name -> row.get(name).isBlank());
    }

    private RowSet rowSet() {
        return RowSetStream.create(names, rows.iterator());
    }

    private static Binding plain(Binding row) {
        BindingBuilder plain = BindingFactory.builder();
        row.forEach((name, term) -> plain.add(name, plain(term)));
        return plain.build();
    }

    private static Node plain(Node term) {
        if (!term.isLiteral() || !term.getLiteral().isWellFormed()) {
            return term;
        }
        RDFDatatype type = term.getLiteralDatatype();
        Object value = term.getLiteralValue();
        if (type.equals(XSDDatatype.XSDdecimal)) {
            String text = new BigDecimal(term.getLiteralLexicalForm().strip())
                    .stripTrailingZeros()
                    .toPlainString();
            return NodeFactory.createLiteralDT(text, type);
        }
        return PLAIN.contains(type) ? NodeFactory.createLiteralDT(String.valueOf(value), type) : term;
    }
}
