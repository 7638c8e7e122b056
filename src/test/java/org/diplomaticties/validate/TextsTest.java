package org.diplomaticties.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.ontology.Ties;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;

final class TextsTest {

    private static final String TEXT = "They met. 🤝 They spoke.";
    private static final Node SOURCE = Things.thing("source", "gazette");
    private static final Node PASSAGE = NodeFactory.createURI(SOURCE.getURI() + "#char=10,11");

    @Test
    void a_passage_has_the_words_of_the_text_that_is_at_hand() {
        assertThat(words(TEXT, passage("🤝"))).contains("🤝");
    }

    @Test
    void a_line_end_that_an_editor_added_does_not_matter() {
        assertThat(words(TEXT + "\r\n", passage("🤝"))).contains("🤝");
    }

    @Test
    void a_text_that_was_changed_gives_no_words() {
        assertThat(words(TEXT + " At length.", passage("🤝"))).isEmpty();
    }

    @Test
    void words_that_the_passage_does_not_mean_are_not_given() {
        assertThat(words(TEXT, passage("met"))).isEmpty();
    }

    @Test
    void without_texts_there_are_no_words() {
        assertThat(Texts.NONE.words(passage("🤝"), PASSAGE)).isEmpty();
    }

    private static Optional<String> words(String text, Graph graph) {
        return Texts.of(List.of(SourceText.of("another"), SourceText.of(text))).words(graph, PASSAGE);
    }

    private static Graph passage(String meant) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(
                SOURCE,
                Ties.TEXT_DIGEST,
                NodeFactory.createLiteralString(SourceText.of(TEXT).digest()));
        graph.add(PASSAGE, RDF.type.asNode(), Ties.PASSAGE);
        graph.add(PASSAGE, DCTerms.isPartOf.asNode(), SOURCE);
        graph.add(PASSAGE, OA.start.asNode(), NodeFactory.createLiteralDT("10", XSDDatatype.XSDinteger));
        graph.add(PASSAGE, OA.end.asNode(), NodeFactory.createLiteralDT("11", XSDDatatype.XSDinteger));
        graph.add(PASSAGE, Ties.PASSAGE_DIGEST, NodeFactory.createLiteralString(SourceText.digest(meant)));
        return graph;
    }
}
