package org.diplomaticties.validate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Nearest;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Things;

/** Sources use the classes and properties of the ontology, and no blank nodes. */
final class VocabularyRule {

    private VocabularyRule() {}

    static Stream<Problem> check(Checked checked, Ontology ontology) {
        return checked.subjects().stream()
                .flatMap(subject -> checked.merged().stream(subject, Node.ANY, Node.ANY))
                .flatMap(triple -> Stream.of(
                                blankNode(checked, triple),
                                property(checked, ontology, triple),
                                type(checked, ontology, triple))
                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> blankNode(Checked checked, Triple triple) {
        boolean firstMention = triple.getObject().isBlank()
                || (triple.getSubject().isBlank()
                        && !checked.merged().contains(Node.ANY, Node.ANY, triple.getSubject()));
        if (!firstMention) {
            return Stream.empty();
        }
        return Stream.of(checked.problemWithPredicate(
                triple,
                "A blank node stands here.",
                "Give the thing an IRI of its own: nobody can link to a blank node or compare two versions of it."));
    }

    private static Stream<Problem> property(Checked checked, Ontology ontology, Triple triple) {
        Set<Node> known = ontology.properties();
        if (known.contains(triple.getPredicate())) {
            return Stream.empty();
        }
        return Stream.of(checked.problemWithPredicate(
                triple,
                Things.shortForm(triple.getPredicate()) + " is not a known property.",
                mend(triple.getPredicate(), known, "ontology/ties.ttl")));
    }

    private static Stream<Problem> type(Checked checked, Ontology ontology, Triple triple) {
        Set<Node> known = ontology.classes();
        if (!triple.predicateMatches(RDF.type.asNode()) || known.contains(triple.getObject())) {
            return Stream.empty();
        }
        return Stream.of(checked.problem(
                triple,
                Things.shortForm(triple.getObject()) + " is not a known class.",
                mend(triple.getObject(), known, "ontology/ties.ttl")));
    }

    private static String mend(Node unknown, Set<Node> known, String file) {
        List<String> near = Nearest.to(
                Things.shortForm(unknown), known.stream().map(Things::shortForm).toList());
        String meant = near.isEmpty() ? "" : "Did you mean " + String.join(", ", near) + "? ";
        return meant + "Use a term of " + file + " or ontology/reused.ttl, or add it there.";
    }
}
