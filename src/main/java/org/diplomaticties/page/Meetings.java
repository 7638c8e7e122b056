package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/** Makes lists of meetings. What several sources tell of the same meeting is one line. */
final class Meetings {

    private static final int A_PART = 100;
    private static final int NAMED = 12;

    private static final Comparator<Dated> NEWEST_FIRST = Comparator.comparing(Dated::latest)
            .reversed()
            .thenComparing(dated -> dated.meeting().getURI());

    private final PageRequest request;
    private final Labels labels;
    private final Marks marks;
    private final Facts facts;
    private final DateText dates;

    Meetings(PageRequest request, Labels labels, Marks marks) {
        this.request = request;
        this.labels = labels;
        this.marks = marks;
        this.facts = marks.facts();
        this.dates = new DateText(request.messages().language());
    }

    /**
     * A meeting and the last day that its date can mean.
     *
     * @param meeting the one that stands for all records of it
     * @param latest as {@code xsd:date} writes it; empty where the date is not known
     */
    record Dated(Node meeting, String latest) {

        String year() {
            return latest.isEmpty() ? "" : latest.substring(0, latest.indexOf('-', 1));
        }
    }

    /** The list of meetings, whichever records of them are given, in the part that the request names. */
    MeetingList of(Collection<Node> meetings, Set<Node> without) {
        return ofDated(
                meetings.stream()
                        .map(facts::representative)
                        .distinct()
                        .map(meeting -> new Dated(meeting, latest(meeting)))
                        .toList(),
                without);
    }

    /**
     * The same where the dates are known already.
     *
     * @param meetings each once, by the one that stands for its records, in any order
     * @param without participants that are not shown, since it is their page
     */
    MeetingList ofDated(Collection<Dated> meetings, Set<Node> without) {
        List<Dated> sorted = meetings.stream().sorted(NEWEST_FIRST).toList();
        Pager pager = Pager.of(request, sorted.size(), A_PART);
        Map<String, List<MeetingLine>> byYear = pager.of(sorted).stream()
                .collect(Collectors.groupingBy(
                        Dated::year,
                        LinkedHashMap::new,
                        Collectors.mapping(dated -> line(dated.meeting(), without), Collectors.toList())));
        return new MeetingList(
                request.messages().text("meetingsCount", sorted.size()),
                byYear.entrySet().stream()
                        .map(entry -> new MeetingList.Year(entry.getKey(), entry.getValue()))
                        .toList(),
                pager);
    }

    private String latest(Node meeting) {
        return facts.value(meeting, Ties.LATEST)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /**
     * The line of a meeting.
     *
     * @param meeting the one that stands for all records of it
     */
    MeetingLine line(Node meeting, Set<Node> without) {
        List<Node> records = facts.records(meeting);
        List<PartialDate> begins = all(records, thing -> begins(thing));
        List<PartialDate> ends = all(records, thing -> facts.dates(thing, Ties.END));
        Known dateKnown = marks.ofDate(records);
        List<Node> who = who(records, without);
        return new MeetingLine(
                labels.link(meeting).href(),
                shown(begins),
                shown(ends),
                isPlain(records, dateKnown) ? List.of() : List.of(dateKnown),
                differ(begins) || differ(ends) ? List.of(Knowledge.CONFLICT.sign(request.messages())) : List.of(),
                who.stream().limit(NAMED).map(labels::link).toList(),
                who.size() > NAMED ? request.messages().text("andMore", who.size() - NAMED) : "",
                links(records, Ties.HAS_PLACE),
                links(records, Ties.MODE),
                marks.of(records.stream()
                        .map(thing -> Triple.create(thing, RDF.type.asNode(), Ties.MEETING))
                        .toList()));
    }

    private List<PartialDate> begins(Node meeting) {
        List<PartialDate> days = facts.dates(meeting, Ties.DATE);
        return days.isEmpty() ? facts.dates(meeting, Ties.BEGIN) : days;
    }

    private List<ShownDate> shown(List<PartialDate> several) {
        return several.stream().limit(1).map(date -> ShownDate.of(date, dates)).toList();
    }

    /** Whether two dates have no day that both can mean. */
    static boolean differ(List<PartialDate> several) {
        return several.stream()
                .anyMatch(one -> several.stream().anyMatch(other -> one.latest().isBefore(other.earliest())));
    }

    /** Whether a source states the date, and there is no more to tell of it. */
    private boolean isPlain(List<Node> records, Known known) {
        return known.claims().isEmpty()
                && !known.anyPrinted()
                && records.stream()
                        .allMatch(thing -> List.of(Ties.DATE_STATED).containsAll(facts.values(thing, Ties.DATE_BASIS)));
    }

    private List<Node> who(List<Node> records, Set<Node> without) {
        return all(records, thing -> facts.values(thing, Ties.HAS_PARTICIPATION)).stream()
                .flatMap(participation -> facts.values(participation, Ties.PARTICIPANT).stream())
                .map(facts::representative)
                .filter(participant -> !without.contains(participant))
                .distinct()
                .toList();
    }

    private List<Link> links(List<Node> records, Node property) {
        return all(records, thing -> facts.values(thing, property)).stream()
                .map(labels::link)
                .toList();
    }

    private static <T> List<T> all(List<Node> records, Function<Node, List<T>> values) {
        Set<T> all = new LinkedHashSet<>();
        records.forEach(thing -> all.addAll(values.apply(thing)));
        return new ArrayList<>(all);
    }
}
