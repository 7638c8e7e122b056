package org.diplomaticties.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.page.MeetingText;
import org.diplomaticties.page.PageRequest;

/** Makes the entries of meetings. */
final class MeetingEntries {

    private final DatasetGraph dataset;
    private final PageRequest request;
    private final MeetingText text;

    MeetingEntries(DatasetGraph dataset, PageRequest request) {
        this.dataset = dataset;
        this.request = request;
        this.text = new MeetingText(dataset, request);
    }

    /** As many entries as a feed has. */
    List<Entry> of(MeetingNews.News news) {
        Stream<Entry> added = news.changes().stream()
                .flatMap(change -> change.large()
                        ? Stream.of(ChangeEntry.large(change.commit(), request))
                        : change.meetings().stream()
                                .map(meeting -> entry(meeting, change.commit().time())));
        Stream<Entry> others = news.others().stream().map(meeting -> entry(meeting, told(meeting)));
        return Stream.concat(added, others).limit(MeetingNews.MOST).toList();
    }

    private Entry entry(Node meeting, Instant time) {
        MeetingText.Name name = text.name(meeting);
        return new Entry(
                meeting.getURI(),
                name.text(),
                name.lang(),
                time,
                "",
                request.site().origin() + request.link(PublicUrl.document(meeting)),
                text.sentence(meeting));
    }

    /** Since when a meeting is told of where no change says it: the first issue of a source, else the meeting's own day. */
    private Instant told(Node meeting) {
        List<Node> sources = dataset.stream(Node.ANY, meeting, RDF.type.asNode(), Ties.MEETING)
                .map(Quad::getGraph)
                .distinct()
                .toList();
        return sources.stream()
                .flatMap(source -> first(source, DCTerms.issued.asNode()).stream())
                .min(Comparator.naturalOrder())
                .or(() -> first(meeting, Ties.LATEST))
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(Instant.EPOCH);
    }

    private Optional<LocalDate> first(Node thing, Node property) {
        return dataset.getDefaultGraph().stream(thing, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .flatMap(date -> PartialDate.parse(date.getLiteralLexicalForm()).stream())
                .map(PartialDate::earliest)
                .min(Comparator.naturalOrder());
    }
}
