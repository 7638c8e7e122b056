package org.diplomaticties.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.ORG;
import org.diplomaticties.ontology.Ties;

/** The page of a tenure: who held which post, when, and how that is known. */
final class TenurePage implements KindPage {

    private static final List<Node> PROPERTIES = List.of(
            ORG.member.asNode(),
            Ties.HAS_POST,
            Ties.BEGIN,
            Ties.END,
            Ties.ATTESTED_ON,
            Ties.APPOINTED,
            Ties.ARRIVED,
            Ties.CREDENTIALS_PRESENTED,
            Ties.TERMINATED,
            Ties.RANK,
            Ties.ON_BEHALF_OF,
            Ties.CAPACITY_AS_PRINTED,
            Ties.NAME_AS_PRINTED);

    @Override
    public PageContent of(Node tenure, PageRequest request, DatasetGraph dataset) {
        return PartView.page(tenure, "tenure", PROPERTIES, request, dataset, facts -> {
            if (!facts.values(tenure, Ties.BEGIN).isEmpty()
                    || !facts.values(tenure, Ties.END).isEmpty()) {
                return Knowledge.STATED;
            }
            return facts.values(tenure, Ties.ATTESTED_ON).isEmpty() ? Knowledge.UNKNOWN : Knowledge.ATTESTED;
        });
    }
}
