package org.diplomaticties.validate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.Locations;

/** Checks a data set as it would be after a change, looking only at what the change can make wrong. */
public final class Validator {

    /** Changes of these properties decide whether a thing may stand where others point to it. */
    private static final Set<Node> CLASSIFYING = Set.of(RDF.type.asNode(), SKOS.inScheme.asNode());

    private final Ontology ontology;
    private final ClassShapes shapes;

    public Validator(Ontology ontology) {
        this.ontology = ontology;
        this.shapes = new ClassShapes(ontology);
    }

    /**
     * What a change can make wrong: the things it speaks of, those that point to a thing it classifies anew, and the
     * claims and passages that rest on what it changes.
     *
     * @param before the merge of all sources as it is
     * @param proposed the data set as it would be
     * @param sources the sources whose graphs change
     * @param changed the triples that are added or removed
     */
    public Checked affected(
            Graph before, DatasetGraph proposed, Set<Node> sources, Stream<Triple> changed, Locations locations) {
        Graph merged = proposed.getDefaultGraph();
        Set<Node> subjects = new LinkedHashSet<>();
        Set<Node> classified = new HashSet<>();
        changed.forEach(triple -> {
            Node subject = triple.getSubject();
            if (subjects.add(subject)) {
                addSubjects(merged, subjects, RDF.subject.asNode(), subject);
                addSubjects(merged, subjects, DCTerms.isPartOf.asNode(), subject);
            }
            if (triple.predicateMatches(Ties.TEXT_DIGEST)) { // from then on its claims need evidence
                addSubjects(merged, subjects, DCTerms.source.asNode(), subject);
            }
            if (CLASSIFYING.contains(triple.getPredicate())
                    && !classified.contains(subject)
                    && before.contains(triple) != merged.contains(triple)) { // another source may say the same
                classified.add(subject);
                addSubjects(merged, subjects, Node.ANY, subject);
            }
        });
        return new Checked(proposed, sources, subjects, locations);
    }

    /**
     * Every problem, sorted by place.
     *
     * @param complete whether the change is whole; where a file was not read to its end, only what can be said of single
     *     triples is said
     * @param texts the texts of sources that are at hand, against which digests are checked
     */
    public List<Problem> check(Checked checked, boolean complete, List<SourceText> texts) {
        Map<String, SourceText> byDigest = texts.stream()
                .collect(Collectors.toMap(SourceText::digest, Function.identity(), (first, same) -> first));
        Stream<Problem> ofTriples = VocabularyRule.check(checked, ontology);
        Stream<Problem> ofTheWhole = complete
                ? Stream.of(
                                SourceRule.check(checked),
                                ShapeRule.check(checked, shapes),
                                ClaimRule.check(checked),
                                PeriodRule.check(checked),
                                PassageRule.check(checked, byDigest))
                        .flatMap(rule -> rule)
                : Stream.empty();
        return Stream.concat(ofTriples, ofTheWhole)
                .sorted(Problem.BY_PLACE)
                .distinct()
                .toList();
    }

    private static void addSubjects(Graph graph, Set<Node> subjects, Node predicate, Node object) {
        graph.stream(Node.ANY, predicate, object).map(Triple::getSubject).forEach(subjects::add);
    }
}
