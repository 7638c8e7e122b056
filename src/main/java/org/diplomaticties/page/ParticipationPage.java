package org.diplomaticties.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.ontology.Ties;

/** The page of a participation: who took part in which meeting, as what, for whom. */
final class ParticipationPage implements KindPage {

    private static final List<Node> PROPERTIES = List.of(
            Ties.PARTICIPANT,
            Ties.NAME_AS_PRINTED,
            Ties.CAPACITY_AS_PRINTED,
            Ties.IN_CAPACITY,
            Ties.ON_BEHALF_OF,
            Ties.ROLE);

    @Override
    public PageContent of(Node participation, PageRequest request, DatasetGraph dataset) {
        return PartView.page(participation, "participation", PROPERTIES, request, dataset, facts -> Knowledge.ATTESTED);
    }
}
