package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.fact.PartialDate;

/** Gathers what is said of a thing for the list of facts on its page; what nothing is said of is left out. */
final class FactRows {

    /** So many values of one property are shown at once. */
    private static final int SHOWN = 10;

    /** So many more are folded; there may be no more of them on a page. */
    private static final int FOLDED = 400;

    private final Node thing;
    private final Graph graph;
    private final Labels labels;
    private final Marks marks;
    private final DateText dates;
    private final Messages messages;
    private final Comparator<Link> byName;
    private final List<Fact> facts = new ArrayList<>();

    FactRows(Node thing, Graph graph, Labels labels, Marks marks, PageRequest request) {
        this.thing = thing;
        this.graph = graph;
        this.marks = marks;
        this.labels = labels;
        this.dates = new DateText(request.messages().language());
        this.messages = request.messages();
        this.byName = StatePage.byName(request.language());
    }

    /**
     * What is said in one respect.
     *
     * @param word what it is, as the interface says it
     * @param rest those that are folded, without their marks
     * @param more how many these are; empty where none are
     */
    record Fact(String word, List<Value> values, List<Link> rest, String more) {}

    /**
     * A value.
     *
     * @param date none or one, where the value is a date; the link then says the same
     * @param known who says so
     */
    record Value(List<ShownDate> date, Link link, Known known) {
        boolean undated() {
            return date.isEmpty();
        }
    }

    /** What is said with properties, each in a row of its own, named by its last part. */
    FactRows of(Node... properties) {
        for (Node property : properties) {
            add("fact_" + property.getLocalName(), graph.stream(thing, property, Node.ANY), Triple::getObject);
        }
        return this;
    }

    /** What points at the thing with any of some properties. */
    FactRows inverse(String key, Node... properties) {
        add(
                "fact_" + key,
                Stream.of(properties).flatMap(property -> graph.stream(Node.ANY, property, thing)),
                Triple::getSubject);
        return this;
    }

    private void add(String key, Stream<Triple> triples, Function<Triple, Node> end) {
        List<Triple> all = new ArrayList<>(triples.toList());
        if (!all.isEmpty()) {
            all.sort(Comparator.comparing((Triple triple) -> labels.link(end.apply(triple)), byName));
            int shown = Math.min(SHOWN, all.size());
            facts.add(new Fact(
                    messages.text(key),
                    all.subList(0, shown).stream()
                            .map(triple -> value(end.apply(triple), triple))
                            .toList(),
                    all.stream()
                            .skip(shown)
                            .limit(FOLDED)
                            .map(triple -> labels.link(end.apply(triple)))
                            .toList(),
                    StatePage.more(all.size() - shown, messages)));
        }
    }

    private Value value(Node node, Triple said) {
        boolean dated = node.isLiteral() && node.getLiteralDatatypeURI().matches(".*#(date|gYearMonth|gYear)");
        return new Value(
                dated
                        ? PartialDate.parse(node.getLiteralLexicalForm()).stream()
                                .map(date -> ShownDate.of(date, dates))
                                .toList()
                        : List.of(),
                labels.link(node),
                marks.of(said.getSubject(), said.getPredicate(), said.getObject()));
    }

    List<Fact> list() {
        return List.copyOf(facts);
    }
}
