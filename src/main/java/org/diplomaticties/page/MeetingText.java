package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;

/** What things are called, and a meeting in a sentence: when, who, where. Plain text, for what is no page. */
public final class MeetingText {

    /** So many who took part are named; the rest is counted. */
    private static final int NAMED = 12;

    private final Messages messages;
    private final Labels labels;
    private final Facts facts;
    private final DateText dates;

    public MeetingText(DatasetGraph dataset, PageRequest request) {
        this.messages = request.messages();
        this.labels = new Labels(dataset, request);
        this.facts = new Facts(dataset);
        this.dates = new DateText(request.messages().language());
    }

    /**
     * What a thing is called.
     *
     * @param lang the language of the text; empty where it has none
     */
    public record Name(String text, String lang) {}

    /** The name of a thing in the reader's language, where it has one in it. */
    public Name name(Node thing) {
        Labels.Label label = labels.of(thing);
        return label.text().isBlank() ? new Name(Things.shortForm(thing), "") : new Name(label.text(), label.lang());
    }

    /**
     * A meeting in a sentence.
     *
     * @param meeting the one that stands for all records of it
     */
    public String sentence(Node meeting) {
        List<Node> records = facts.records(meeting);
        String places = all(records, thing -> facts.values(thing, Ties.HAS_PLACE)).stream()
                .map(place -> labels.of(place).text())
                .collect(Collectors.joining(", "));
        return places.isEmpty()
                ? messages.text("meetingSentence", when(records), who(records))
                : messages.text("meetingSentenceAt", when(records), who(records), places);
    }

    private String when(List<Node> records) {
        List<PartialDate> begins = all(records, thing -> facts.dates(thing, Ties.DATE));
        if (begins.isEmpty()) {
            begins = all(records, thing -> facts.dates(thing, Ties.BEGIN));
        }
        List<PartialDate> ends = all(records, thing -> facts.dates(thing, Ties.END));
        if (begins.isEmpty()) {
            return messages.text("noDate");
        }
        String begin = dates.of(begins.get(0));
        return ends.isEmpty() ? begin : begin + " – " + dates.of(ends.get(0));
    }

    private String who(List<Node> records) {
        List<String> names = all(records, thing -> facts.values(thing, Ties.HAS_PARTICIPATION)).stream()
                .flatMap(participation -> facts.values(participation, Ties.PARTICIPANT).stream()
                        .map(participant -> withSide(facts.representative(participant), participation)))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return messages.text("meetingOfNobody");
        }
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? named : messages.text("meetingOthers", named, names.size() - NAMED);
    }

    private String withSide(Node participant, Node participation) {
        String name = name(participant).text();
        return facts.values(participation, Ties.ON_BEHALF_OF).stream()
                .findFirst()
                .map(organ ->
                        facts.representative(facts.value(organ, Ties.ORGAN_OF).orElse(organ)))
                .filter(side -> !side.equals(participant))
                .map(side -> name + " (" + name(side).text() + ")")
                .orElse(name);
    }

    private static <T> List<T> all(List<Node> records, Function<Node, List<T>> values) {
        Set<T> all = new LinkedHashSet<>();
        records.forEach(thing -> all.addAll(values.apply(thing)));
        return new ArrayList<>(all);
    }
}
