package org.diplomaticties.validate;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Things;

/** Every graph of facts says which source they are taken from. */
final class SourceRule {

    private SourceRule() {}

    static Stream<Problem> check(Checked checked) {
        return checked.sources().stream()
                .filter(source -> checked.dataset().contains(source, Node.ANY, Node.ANY, Node.ANY))
                .filter(source -> !checked.dataset().contains(source, source, RDF.type.asNode(), Ties.SOURCE))
                .map(source -> Problem.invalid(
                        Things.shortForm(source),
                        "The source is not described.",
                        "Add <" + Things.shortForm(source)
                                + "> a dt:Source to its facts; a folder holds the facts of one source."));
    }
}
