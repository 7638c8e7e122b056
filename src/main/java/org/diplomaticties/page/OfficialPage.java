package org.diplomaticties.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;

/** The page of an official: posts, meetings, counterparts, names, and which records of sources are his. */
final class OfficialPage implements KindPage {

    private static final List<String> QUESTIONS = List.of("who-met-whom", "counterparts", "career");

    private final Encounters.Reader encounters = new Encounters.Reader();
    private final PrintedNames printedNames = new PrintedNames();

    /** What the template shows. */
    record View(
            String kindName,
            String iri,
            Link name,
            List<Link> names,
            SameRecords same,
            List<CareerRow> last,
            CareerView career,
            MeetingList meetings,
            Counterparts counterparts,
            List<PrintedNames.Form> printed,
            ClaimTable claims,
            List<Link> questions) {
        boolean anyNames() {
            return !names.isEmpty();
        }

        boolean anyPrintedNames() {
            return !printed.isEmpty();
        }
    }

    @Override
    public PageContent of(Node official, PageRequest request, DatasetGraph dataset) {
        Labels labels = new Labels(dataset, request);
        Marks marks = new Marks(dataset, request, labels);
        List<Node> records = marks.facts().records(official);
        Node one = records.get(0);
        Encounters met = encounters.of(records, request.version(), dataset);
        Career career = Career.read(records, met.capacities(), marks.facts());
        CareerView.Maker careers = new CareerView.Maker(career, labels, marks, request);
        String name = labels.of(one).text();
        View view = new View(
                request.messages().text("kind_official"),
                official.getURI(),
                plain(one, labels),
                names(one, labels, marks.facts()),
                SameRecords.of(official, Ties.OFFICIAL, labels, marks, request),
                career.last().map(careers::row).stream().toList(),
                careers.view(name),
                new Meetings(request, labels, marks).ofDated(met.meetings(), Set.copyOf(records)),
                Counterparts.of(one, met.counterparts(), labels, request),
                printedNames.of(records, marks.facts(), labels, request, dataset),
                ClaimTable.ofAllBut(Ties.IDENTIFIED_WITH, records, marks, labels, request),
                questions(one, request));
        return new PageContent(name, "", "official", view);
    }

    /** Saved queries that can be asked of an official. */
    private static List<Link> questions(Node official, PageRequest request) {
        Map<String, String> given = Map.of("official", Things.shortForm(official));
        return QUESTIONS.stream()
                .map(name -> new Link(
                        request.link("/queries/" + name, given),
                        request.messages().text("ask_" + name.replace('-', '_')),
                        "",
                        ""))
                .toList();
    }

    /** A name without a link. */
    static Link plain(Node thing, Labels labels) {
        Link link = labels.link(thing);
        return new Link("", link.text(), link.lang(), link.kind());
    }

    /** The names of a thing in other languages and scripts than the one that is shown. */
    static List<Link> names(Node thing, Labels labels, Facts facts) {
        Labels.Label shown = labels.of(thing);
        return facts.values(thing, SKOS.prefLabel.asNode()).stream()
                .filter(Node::isLiteral)
                .filter(label -> !label.getLiteralLexicalForm().equals(shown.text()))
                .map(labels::link)
                .toList();
    }
}
