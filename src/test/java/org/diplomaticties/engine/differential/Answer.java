package org.diplomaticties.engine.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.engine.Execution;

/** What came of a query. */
sealed interface Answer {

    /** A line for each row or triple, blank nodes with their labels. */
    String text();

    /** Whether nothing was found. */
    default boolean isEmpty() {
        return false;
    }

    /** Of a SELECT, in its order. */
    record Rows(List<Var> columns, List<Binding> rows) implements Answer {

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }

        @Override
        public String text() {
            return Stream.concat(Stream.of(columns.toString()), rows.stream().map(this::line))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        }

        String line(Binding row) {
            return row.isEmpty()
                    ? "(nothing bound)"
                    : columns.stream()
                            .filter(row::contains)
                            .map(column -> column + "=" + term(row.get(column)))
                            .collect(Collectors.joining(" "));
        }
    }

    /** Of an ASK. */
    record Yes(boolean yes) implements Answer {

        @Override
        public boolean isEmpty() {
            return !yes;
        }

        @Override
        public String text() {
            return (yes ? "yes" : "no") + "\n";
        }
    }

    /** Of a CONSTRUCT or a DESCRIBE. */
    record Triples(Set<Triple> triples) implements Answer {

        @Override
        public boolean isEmpty() {
            return triples.isEmpty();
        }

        @Override
        public String text() {
            return triples.stream()
                    .map(triple -> term(triple.getSubject()) + " " + term(triple.getPredicate()) + " "
                            + term(triple.getObject()) + "\n")
                    .sorted()
                    .collect(Collectors.joining());
        }
    }

    /** The query was refused on the way. */
    record Refused(String why) implements Answer {

        @Override
        public String text() {
            return "refused: " + why + "\n";
        }
    }

    /** Whoever answered it broke down. */
    record Broken(RuntimeException failure) implements Answer {

        @Override
        public String text() {
            return "broken: " + failure + "\n";
        }
    }

    /** It takes more than such a small query may: nothing is known of it. */
    record TooDear() implements Answer {

        @Override
        public String text() {
            return "too dear\n";
        }
    }

    private static String term(Node term) {
        return term.isBlank() ? "_:" + term.getBlankNodeLabel() : NodeFmtLib.str(term, "", Palette.PREFIXES);
    }

    /** Keeps what is answered. */
    final class Reader implements Execution.AnswerWriter {

        private Answer answer;

        Answer answer() {
            return answer;
        }

        @Override
        public void rows(RowSet rows) {
            List<Binding> all = new ArrayList<>();
            rows.forEachRemaining(row -> all.add(BindingFactory.copy(row)));
            answer = new Rows(List.copyOf(rows.getResultVars()), List.copyOf(all));
        }

        @Override
        public void yes(boolean yes) {
            answer = new Yes(yes);
        }

        @Override
        public void graph(Graph graph) {
            answer = new Triples(Iter.toSet(graph.find()));
        }
    }
}
