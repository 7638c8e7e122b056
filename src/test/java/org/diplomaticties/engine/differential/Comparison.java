package org.diplomaticties.engine.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Whether two answers to a query are the same as far as SPARQL settles it. It leaves open which rows a LIMIT without an order
 * lets through, how rows stand that are equal by ORDER BY, what SAMPLE takes, in which order GROUP_CONCAT has its values, how
 * many of equal rows REDUCED leaves, and what new blank nodes are called; those of the data are themselves.
 */
final class Comparison {

    private static final Node NEW = NodeFactory.createBlankNode("new");
    private static final Node TAKEN = NodeFactory.createLiteralString("any");

    private final Query query;
    private final Set<Node> known;

    /** A comparison of answers from some data. */
    Comparison(Query query, DatasetGraph data) {
        this.query = query;
        this.known = data.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .flatMap(quad -> List.of(quad.getSubject(), quad.getObject()).stream())
                .filter(Node::isBlank)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The query without what leaves some of its rows out. */
    static Query whole(Query query) {
        Query whole = query.cloneQuery();
        whole.setLimit(Query.NOLIMIT);
        whole.setOffset(Query.NOLIMIT);
        whole.setReduced(false);
        return whole;
    }

    /**
     * How an answer differs.
     *
     * @param whole the right answer to the query without LIMIT, OFFSET and REDUCED
     */
    Optional<String> difference(Answer right, Answer whole, Answer actual) {
        if (right instanceof Answer.Rows rows
                && whole instanceof Answer.Rows all
                && actual instanceof Answer.Rows mine) {
            return rows(rows, all, mine);
        }
        if (right instanceof Answer.Triples
                && whole instanceof Answer.Triples all
                && actual instanceof Answer.Triples mine) {
            return triples(all, mine);
        }
        if (right instanceof Answer.Refused && actual instanceof Answer.Refused) {
            return Optional.empty();
        }
        return when(!right.equals(actual), "They are not the same");
    }

    private Optional<String> rows(Answer.Rows right, Answer.Rows whole, Answer.Rows actual) {
        if (!right.columns().equals(actual.columns())) {
            return Optional.of("The columns differ");
        }
        Map<List<Node>, Long> most = counts(whole);
        Map<List<Node>, Long> some = counts(actual);
        boolean within =
                some.entrySet().stream().allMatch(row -> row.getValue() <= most.getOrDefault(row.getKey(), 0L));
        if (!within) {
            return Optional.of("Rows are too many");
        }
        if (query.isReduced()) {
            return when(!isSliced() && !some.keySet().equals(most.keySet()), "Rows are missing");
        }
        if (right.rows().size() != actual.rows().size()) {
            return Optional.of("It has " + actual.rows().size() + " rows in place of "
                    + right.rows().size());
        }
        return when(!new RowOrder(query, right).isThatOf(actual), "The order differs");
    }

    private Optional<String> triples(Answer.Triples whole, Answer.Triples actual) {
        Map<List<Node>, Long> most = counts(whole);
        Map<List<Node>, Long> some = counts(actual);
        return when(
                isSliced()
                        ? !most.keySet().containsAll(some.keySet())
                        : !some.keySet().equals(most.keySet()),
                "The triples differ");
    }

    private static Optional<String> when(boolean wrong, String what) {
        return wrong ? Optional.of(what) : Optional.empty();
    }

    private boolean isSliced() {
        return query.hasLimit() || query.hasOffset();
    }

    private Map<List<Node>, Long> counts(Answer.Rows answer) {
        Map<List<Node>, Long> counts = new HashMap<>();
        for (Binding row : answer.rows()) {
            List<Node> terms = new ArrayList<>();
            answer.columns().forEach(column -> terms.add(settled(column, row.get(column))));
            counts.merge(terms, 1L, Long::sum);
        }
        return counts;
    }

    private Map<List<Node>, Long> counts(Answer.Triples answer) {
        Map<List<Node>, Long> counts = new HashMap<>();
        for (Triple triple : answer.triples()) {
            counts.merge(
                    List.of(settled(triple.getSubject()), triple.getPredicate(), settled(triple.getObject())),
                    1L,
                    Long::sum);
        }
        return counts;
    }

    /** A term without what SPARQL leaves open about it. */
    private Node settled(Var column, Node term) {
        if (term == null) {
            return null;
        }
        if (column.getName().equals(MadeUpQueries.ANY)) {
            return TAKEN;
        }
        if (column.getName().equals(MadeUpQueries.TOGETHER) && term.isLiteral()) {
            String[] parts = term.getLiteralLexicalForm().split(Pattern.quote(MadeUpQueries.BETWEEN), -1);
            Arrays.sort(parts);
            return NodeFactory.createLiteralString(String.join(MadeUpQueries.BETWEEN, parts));
        }
        return settled(term);
    }

    private Node settled(Node term) {
        return term.isBlank() && !known.contains(term) ? NEW : term;
    }
}
