package org.diplomaticties.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.diplomaticties.ontology.Ties;

/** What the data is, how its facts are known, where they are from, and how to cite and take them away. */
public final class AboutPage implements Page {

    /** So many sources are shown; all are at Browse. */
    private static final int SOURCES = 200;

    /**
     * What the template shows.
     *
     * @param signs the signs of knowledge with what they mean
     * @param statuses how a source comes to say something
     */
    record View(String heading, List<Meaning> signs, List<Term> statuses, List<Term> dateBases, List<Told> sources) {
        boolean anySources() {
            return !sources.isEmpty();
        }
    }

    /** A sign and what it means. */
    record Meaning(Knowledge.Sign sign, String text) {}

    /** A term of the ontology and what it means. */
    record Term(Link term, String text) {}

    /** A source with its licences and how many of its records were read. */
    record Told(Link source, List<Link> licenses, String records, String problems) {}

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        Labels labels = new Labels(dataset, request);
        Messages messages = request.messages();
        View view = new View(
                messages.text("section_about"),
                Stream.of(Knowledge.values())
                        .map(known -> new Meaning(
                                known.sign(messages),
                                messages.text("meaning_" + known.sign(messages).style())))
                        .toList(),
                terms(Ties.STATEMENT_STATUSES, graph, labels),
                terms(Ties.DATE_BASES, graph, labels),
                graph.stream(Node.ANY, RDF.type.asNode(), Ties.SOURCE)
                        .map(Triple::getSubject)
                        .map(source -> told(source, graph, labels))
                        .sorted(Comparator.comparing(Told::source, StatePage.byName(request.language())))
                        .limit(SOURCES)
                        .toList());
        return new PageContent(view.heading(), "about", "about", view);
    }

    private static List<Term> terms(Node scheme, Graph graph, Labels labels) {
        return graph.stream(Node.ANY, SKOS.inScheme.asNode(), scheme)
                .map(Triple::getSubject)
                .map(term -> new Term(labels.link(term), text(term, RDFS.comment.asNode(), graph)))
                .sorted(Comparator.comparing(term -> term.term().text()))
                .toList();
    }

    private static Told told(Node source, Graph graph, Labels labels) {
        return new Told(
                labels.link(source),
                graph.stream(source, DCTerms.license.asNode(), Node.ANY)
                        .map(license -> labels.link(license.getObject()))
                        .sorted(Comparator.comparing(Link::text))
                        .toList(),
                text(source, Ties.RECORD_COUNT, graph),
                text(source, Ties.PROBLEM_COUNT, graph));
    }

    private static String text(Node thing, Node property, Graph graph) {
        return graph.stream(thing, property, Node.ANY)
                .map(value -> value.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }
}
