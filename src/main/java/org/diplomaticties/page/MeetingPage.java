package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/** The page of a meeting: when, where, who on which side, of what, and which claims say so. */
final class MeetingPage implements KindPage {

    private final Neighbours neighbours = new Neighbours();

    /** What the template shows. */
    record View(
            String kindName,
            String iri,
            Link name,
            SameRecords same,
            List<When> dates,
            List<Knowledge.Sign> dateSigns,
            List<Valued> places,
            List<Knowledge.Sign> placeSigns,
            List<Valued> modes,
            List<Link> parties,
            List<MeetingSides.Side> sides,
            List<Valued> topics,
            List<Said> utterances,
            List<Link> prepared,
            List<ClaimLine.Passage> sentences,
            List<MeetingLine> previous,
            List<MeetingLine> next,
            ClaimTable claims) {
        boolean anyPlaces() {
            return !places.isEmpty();
        }

        boolean anyModes() {
            return !modes.isEmpty();
        }

        boolean anyParties() {
            return !parties.isEmpty();
        }

        boolean anySides() {
            return !sides.isEmpty();
        }

        boolean anyTopics() {
            return !topics.isEmpty();
        }

        boolean anyUtterances() {
            return !utterances.isEmpty();
        }

        boolean anyPrepared() {
            return !prepared.isEmpty();
        }

        boolean anySentences() {
            return !sentences.isEmpty();
        }

        boolean anyNeighbours() {
            return !previous.isEmpty() || !next.isEmpty();
        }
    }

    /** When it was, as one record of it says. */
    record When(List<ShownDate> date, List<ShownDate> until, Known known) {}

    /** A value, and how it is known. */
    record Valued(Link value, Known known) {}

    /** That somebody said something there. */
    record Said(Link event, List<Link> speakers, List<Link> topics, Known known) {
        boolean anyTopics() {
            return !topics.isEmpty();
        }
    }

    @Override
    public PageContent of(Node meeting, PageRequest request, DatasetGraph dataset) {
        Labels labels = new Labels(dataset, request);
        Reading reading = new Reading(labels, new Marks(dataset, request, labels), request);
        List<Node> records = reading.facts.records(meeting);
        List<MeetingSides.Side> sides = new MeetingSides(labels, reading.marks, request).of(records);
        Neighbours.Pair beside = beside(records.get(0), sides, reading.facts, dataset);
        Meetings meetings = new Meetings(request, labels, reading.marks);
        ClaimTable claims = reading.claims(records);
        List<Valued> places = reading.values(records, Ties.HAS_PLACE);
        View view = new View(
                request.messages().text("kind_meeting"),
                meeting.getURI(),
                OfficialPage.plain(records.get(0), labels),
                SameRecords.of(meeting, Ties.MEETING, labels, reading.marks, request),
                reading.dates(records),
                reading.conflict(Meetings.differ(reading.all(records, Ties.DATE, Ties.BEGIN))),
                places,
                reading.conflict(places.size() > 1),
                reading.values(records, Ties.MODE),
                reading.values(records, Ties.PARTIES_AS_PRINTED).stream()
                        .map(Valued::value)
                        .toList(),
                sides,
                reading.values(records, Ties.TOPIC),
                reading.said(records),
                reading.prepared(records),
                claims.rows().stream()
                        .flatMap(row -> row.line().evidence().stream())
                        .filter(passage -> !passage.words().isEmpty())
                        .distinct()
                        .sorted(Comparator.comparingInt(ClaimLine.Passage::start))
                        .toList(),
                beside.previous().stream()
                        .map(other -> meetings.line(other, Set.of()))
                        .toList(),
                beside.next().stream()
                        .map(other -> meetings.line(other, Set.of()))
                        .toList(),
                claims);
        return new PageContent(labels.of(records.get(0)).text(), "", "meeting", view);
    }

    /** The neighbours of a meeting of two sides, by the first of each. */
    private Neighbours.Pair beside(Node meeting, List<MeetingSides.Side> sides, Facts facts, DatasetGraph dataset) {
        List<Node> members = sides.size() == 1
                ? sides.get(0).members()
                : sides.stream().map(side -> side.members().get(0)).toList();
        return members.size() == 2
                ? neighbours.of(meeting, members.get(0), members.get(1), facts, dataset)
                : Neighbours.Pair.NONE;
    }

    /** What the page reads. */
    private static final class Reading {

        private final Labels labels;
        private final Marks marks;
        private final Facts facts;
        private final PageRequest request;
        private final DateText text;

        Reading(Labels labels, Marks marks, PageRequest request) {
            this.labels = labels;
            this.marks = marks;
            this.facts = marks.facts();
            this.request = request;
            this.text = new DateText(request.messages().language());
        }

        List<Knowledge.Sign> conflict(boolean differ) {
            return differ ? List.of(Knowledge.CONFLICT.sign(request.messages())) : List.of();
        }

        List<PartialDate> all(List<Node> records, Node... properties) {
            return records.stream()
                    .flatMap(meeting ->
                            Stream.of(properties).flatMap(property -> facts.dates(meeting, property).stream()))
                    .toList();
        }

        /** A date for each record that has another: what sources disagree on stands side by side. */
        List<When> dates(List<Node> records) {
            Map<List<List<ShownDate>>, List<Node>> byDate = new LinkedHashMap<>();
            for (Node meeting : records) {
                List<ShownDate> begin = shown(all(List.of(meeting), Ties.DATE, Ties.BEGIN));
                List<ShownDate> end = shown(all(List.of(meeting), Ties.END));
                if (!begin.isEmpty() || !end.isEmpty()) {
                    byDate.computeIfAbsent(List.of(begin, end), dates -> new ArrayList<>())
                            .add(meeting);
                }
            }
            return byDate.entrySet().stream()
                    .map(entry ->
                            new When(entry.getKey().get(0), entry.getKey().get(1), marks.ofDate(entry.getValue())))
                    .toList();
        }

        private List<ShownDate> shown(List<PartialDate> several) {
            return several.stream().map(date -> ShownDate.of(date, text)).toList();
        }

        List<Valued> values(List<Node> records, Node property) {
            Map<Node, List<Triple>> byValue = new LinkedHashMap<>();
            for (Node meeting : records) {
                for (Node value : facts.values(meeting, property)) {
                    byValue.computeIfAbsent(value, any -> new ArrayList<>())
                            .add(Triple.create(meeting, property, value));
                }
            }
            return byValue.entrySet().stream()
                    .map(entry -> new Valued(labels.link(entry.getKey()), marks.of(entry.getValue())))
                    .toList();
        }

        private Stream<Node> events(List<Node> records, Node property) {
            return records.stream().flatMap(meeting -> facts.having(property, meeting).stream());
        }

        List<Said> said(List<Node> records) {
            return events(records, Ties.SAID_AT)
                    .map(event -> new Said(
                            labels.link(event),
                            facts.values(event, Ties.SPEAKER).stream()
                                    .map(facts::representative)
                                    .map(labels::link)
                                    .toList(),
                            facts.values(event, Ties.TOPIC).stream()
                                    .map(labels::link)
                                    .toList(),
                            marks.of(facts.values(event, Ties.SPEAKER).stream()
                                    .map(speaker -> Triple.create(event, Ties.SPEAKER, speaker))
                                    .toList())))
                    .toList();
        }

        List<Link> prepared(List<Node> records) {
            return events(records, Ties.PREPARED_AT).map(labels::link).toList();
        }

        /** The claims about the meeting, who took part in it, and what was said there. */
        ClaimTable claims(List<Node> records) {
            Set<Node> things = new LinkedHashSet<>(records);
            records.forEach(meeting -> things.addAll(facts.values(meeting, Ties.HAS_PARTICIPATION)));
            events(records, Ties.SAID_AT).forEach(things::add);
            return ClaimTable.ofAllBut(Ties.IDENTIFIED_WITH, things, marks, labels, request);
        }
    }
}
