package org.diplomaticties.page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/** Rows of what is said of a thing, each value with its mark; shown by the partial {@code property-row}. */
final class PropertyRows {

    /** Of these a thing has many values, and they do not contradict each other. */
    private static final Set<Node> MANY = Set.of(
            Ties.ATTESTED_ON,
            Ties.NAME_AS_PRINTED,
            Ties.CAPACITY_AS_PRINTED,
            Ties.ROLE,
            Ties.ON_BEHALF_OF,
            Ties.IN_CAPACITY);

    private final Labels labels;
    private final Marks marks;
    private final PageRequest request;

    PropertyRows(Labels labels, Marks marks, PageRequest request) {
        this.labels = labels;
        this.marks = marks;
        this.request = request;
    }

    /**
     * A property with its values.
     *
     * @param signs that the values contradict each other, where they do
     */
    record Row(Link property, List<Value> values, List<Knowledge.Sign> signs) {}

    /** A value, and how it is known. */
    record Value(Link value, Known known) {}

    /** The properties of a thing that it has, in the order given. */
    List<Row> of(Node thing, Collection<Node> properties) {
        return properties.stream()
                .flatMap(property -> row(thing, property).stream())
                .toList();
    }

    private Optional<Row> row(Node thing, Node property) {
        List<Node> values = marks.facts().values(thing, property);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                labels.link(property),
                values.stream()
                        .map(value -> new Value(
                                Statement.value(value, labels, request),
                                marks.of(Triple.create(thing, property, value))))
                        .toList(),
                !MANY.contains(property) && differ(thing, property, values)
                        ? List.of(Knowledge.CONFLICT.sign(request.messages()))
                        : List.of()));
    }

    private boolean differ(Node thing, Node property, List<Node> values) {
        List<PartialDate> dates = marks.facts().dates(thing, property);
        return dates.size() == values.size() ? Meetings.differ(dates) : values.size() > 1;
    }
}
