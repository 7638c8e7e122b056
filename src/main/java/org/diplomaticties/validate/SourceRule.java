package org.diplomaticties.validate;

import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Things;

/** Every folder of facts says which source they are taken from. */
final class SourceRule {

    private SourceRule() {}

    static Stream<Problem> check(Checked checked) {
        return checked.sources().stream()
                .filter(source -> !source.graph().contains(source.name(), RDF.type.asNode(), Ties.SOURCE))
                .map(source -> Problem.invalid(
                        source.folder(),
                        "The folder does not describe its source.",
                        "Add <" + Things.shortForm(source.name())
                                + "> a dt:Source to a file in it; a folder holds the facts of one source."));
    }
}
