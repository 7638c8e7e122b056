package org.diplomaticties.page;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.ontology.Ties;

/**
 * What is shown of a thing that is part of another: a tenure of a post, a participation in a meeting.
 *
 * @param meetings the meetings it is part of
 * @param sign how it is known as a whole
 */
record PartView(
        String kindName,
        String iri,
        Link name,
        Knowledge.Sign sign,
        List<MeetingLine> meetings,
        List<PropertyRows.Row> rows,
        ClaimTable claims) {

    boolean anyMeetings() {
        return !meetings.isEmpty();
    }

    /**
     * The page of such a thing.
     *
     * @param properties those that are shown, in their order
     * @param knowledge how it is known, by what is said of it
     */
    static PageContent page(
            Node thing,
            String kind,
            List<Node> properties,
            PageRequest request,
            DatasetGraph dataset,
            Function<Facts, Knowledge> knowledge) {
        Labels labels = new Labels(dataset, request);
        Marks marks = new Marks(dataset, request, labels);
        Meetings meetings = new Meetings(request, labels, marks);
        List<PropertyRows.Row> rows = new PropertyRows(labels, marks, request).of(thing, properties);
        boolean differ = rows.stream().anyMatch(row -> !row.signs().isEmpty());
        PartView view = new PartView(
                request.messages().text("kind_" + kind),
                thing.getURI(),
                OfficialPage.plain(thing, labels),
                (differ ? Knowledge.CONFLICT : knowledge.apply(marks.facts())).sign(request.messages()),
                marks.facts().having(Ties.HAS_PARTICIPATION, thing).stream()
                        .map(meeting -> meetings.line(marks.facts().representative(meeting), Set.of()))
                        .toList(),
                rows,
                ClaimTable.about(List.of(thing), marks, labels, request));
        return new PageContent(labels.of(thing).text(), "", "part", view);
    }
}
