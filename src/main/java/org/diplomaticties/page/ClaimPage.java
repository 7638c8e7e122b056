package org.diplomaticties.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/** The page of a claim: what is said, by whom, where it stands, and what others say of the same. */
final class ClaimPage implements KindPage {

    /** What the template shows. */
    record View(
            String kindName,
            String iri,
            Link name,
            List<Statement> statements,
            ClaimLine line,
            List<Knowledge.Sign> signs,
            ClaimTable others) {}

    @Override
    public PageContent of(Node claim, PageRequest request, DatasetGraph dataset) {
        Labels labels = new Labels(dataset, request);
        Marks marks = new Marks(dataset, request, labels);
        List<Node> same = marks.facts().values(claim, RDF.subject.asNode()).stream()
                .filter(Node::isURI)
                .flatMap(subject -> marks.facts().records(subject).stream())
                .toList();
        ClaimTable all = ClaimTable.about(same, marks, labels, request);
        Link own = labels.link(claim);
        View view = new View(
                request.messages().text("kind_claim"),
                claim.getURI(),
                OfficialPage.plain(claim, labels),
                Statement.of(claim, marks.facts(), labels, request).stream().toList(),
                marks.claims().line(claim),
                all.rows().stream()
                        .filter(row -> row.line().claim().equals(own))
                        .flatMap(row -> row.signs().stream())
                        .toList(),
                new ClaimTable(all.rows().stream()
                        .filter(row -> !row.line().claim().equals(own))
                        .toList()));
        return new PageContent(labels.of(claim).text(), "", "claim", view);
    }
}
