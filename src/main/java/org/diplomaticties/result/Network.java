package org.diplomaticties.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;

/**
 * The network that an answer's rows make: things, and for each two of them that a row ties, one tie.
 *
 * @param directed whether ties lead from their source to their target
 * @param actors the things, in the order in which rows name them
 * @param ties in the order in which rows make them
 */
public record Network(boolean directed, List<Actor> actors, List<Tie> ties) {

    /** More ties than any program lays out; an answer that has more is refused rather than cut. */
    static final int MOST_TIES = 200_000;

    /**
     * A thing in the network.
     *
     * @param thing its IRI
     * @param label its name
     * @param kind such as {@code official}; empty where it is no thing of ours
     */
    public record Actor(Node thing, String label, String kind) {}

    /**
     * A tie between two things.
     *
     * @param source the one
     * @param target the other
     * @param weight how strong it is, such as the number of meetings
     * @param first first date of what makes it, as precise as it is known; empty where no row says
     * @param last last such date
     * @param spans when it was, where each row tells of an occasion
     */
    public record Tie(Node source, Node target, BigDecimal weight, String first, String last, List<Span> spans) {}

    /**
     * The network of an answer.
     *
     * @throws TiesException if the rows make none, or too large a one
     */
    public static Network of(Asking asking, RowSet rows, Graph graph) {
        Edges edges = Edges.of(asking.form())
                .orElseThrow(() -> new TiesException(Problem.notOffered(
                        asking.form().name(), "Its rows make no network.", "Take them as a table.")));
        Gathering gathering = new Gathering(asking, edges, new Labels(graph));
        rows.forEachRemaining(gathering::add);
        return gathering.network();
    }

    /** Builds a network row by row. */
    private static final class Gathering {

        private final Edges edges;
        private final Columns columns;
        private final Labels labels;
        private final Node given;
        private final Map<Node, Actor> actors = new LinkedHashMap<>();
        private final Map<List<Node>, Strength> ties = new LinkedHashMap<>();
        private Node before;

        Gathering(Asking asking, Edges edges, Labels labels) {
            this.edges = edges;
            this.columns = Columns.of(asking.form());
            this.labels = labels;
            this.given = asking.form().parameters().stream()
                    .filter(parameter -> parameter.name().equals(edges.from()))
                    .map(parameter -> asking.arguments().terms().get(parameter.variable()))
                    .findFirst()
                    .orElse(null);
        }

        void add(Binding row) {
            Node to = row.get(edges.to());
            Node from = edges.isChain() ? before : columns.has(edges.from()) ? row.get(edges.from()) : given;
            actor(from, edges.from(), row);
            actor(to, edges.to(), row);
            if (from != null && to != null && from.isURI() && to.isURI()) {
                ties.computeIfAbsent(pair(from, to), any -> new Strength()).add(row, edges);
                if (ties.size() > MOST_TIES) {
                    throw new TiesException(Problem.invalid(
                            "format",
                            "The answer ties more than " + MOST_TIES + " pairs, more than a network can hold.",
                            "Ask for less, or take all of it as CSV."));
                }
            }
            before = to;
        }

        private void actor(Node thing, String column, Binding row) {
            if (thing == null || !thing.isURI() || actors.containsKey(thing)) {
                return;
            }
            Node label =
                    columns.has(column) ? columns.labelOf(column).map(row::get).orElse(null) : null;
            String kind = thing.getURI().startsWith(Ties.THINGS)
                    ? Things.shortForm(thing).split("/", 2)[0]
                    : "";
            actors.put(thing, new Actor(thing, label == null ? labels.of(thing) : label.getLiteralLexicalForm(), kind));
        }

        private List<Node> pair(Node from, Node to) {
            return edges.directed() || from.getURI().compareTo(to.getURI()) <= 0
                    ? List.of(from, to)
                    : List.of(to, from);
        }

        Network network() {
            List<Tie> made = new ArrayList<>();
            ties.forEach((pair, strength) -> made.add(strength.tie(pair.get(0), pair.get(1))));
            return new Network(edges.directed(), List.copyOf(actors.values()), List.copyOf(made));
        }
    }

    /** What rows say of one tie. */
    private static final class Strength {

        /** What counts once, such as a meeting, and when it was where that is known. */
        private final Map<Node, Optional<Span>> occasions = new LinkedHashMap<>();

        private BigDecimal weight = BigDecimal.ZERO;
        private PartialDate first;
        private PartialDate last;

        void add(Binding row, Edges edges) {
            Node occasion = edges.each().isEmpty() ? null : row.get(edges.each());
            if (occasion != null && occasions.containsKey(occasion)) {
                return;
            }
            Optional<Span> span = Span.of(row);
            if (occasion != null) {
                occasions.put(occasion, span);
            }
            weight = weight.add(weight(row, edges));
            widen(span.map(Span::begin).or(() -> Span.date(row.get("first"))));
            widen(span.map(Span::end).or(() -> Span.date(row.get("last"))));
        }

        private static BigDecimal weight(Binding row, Edges edges) {
            Node term = edges.weight().isEmpty() ? null : row.get(Var.alloc(edges.weight()));
            return term != null && term.isLiteral() && term.getLiteralValue() instanceof Number number
                    ? new BigDecimal(number.toString())
                    : BigDecimal.ONE;
        }

        private void widen(Optional<PartialDate> date) {
            date.ifPresent(day -> {
                if (first == null || day.earliest().isBefore(first.earliest())) {
                    first = day;
                }
                if (last == null || day.latest().isAfter(last.latest())) {
                    last = day;
                }
            });
        }

        Tie tie(Node source, Node target) {
            return new Tie(
                    source,
                    target,
                    weight,
                    first == null ? "" : first.toString(),
                    last == null ? "" : last.toString(),
                    occasions.values().stream().flatMap(Optional::stream).toList());
        }
    }
}
