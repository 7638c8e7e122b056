package org.diplomaticties.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.diplomaticties.TestData;
import org.diplomaticties.query.SavedQuery;
import org.junit.jupiter.api.Test;

final class QueryExamplesTest {

    private static final Shapes SHAPES = Shapes.parse(read("example-shapes.ttl"));

    private final Graph examples = QueryExamples.all(TestData.questions(), PublicUrl.parse("https://example.org/ties"));

    @Test
    void every_example_has_the_form_of_sparql_examples() {
        assertThat(ShaclValidator.get().validate(SHAPES, examples).conforms()).isTrue();
        assertThat(queries()).hasSize((int) TestData.questions().all().stream()
                .filter(SavedQuery.class::isInstance)
                .count());
    }

    @Test
    void an_example_without_comment_has_not() {
        examples.remove(Node.ANY, RDFS.comment.asNode(), Node.ANY);
        assertThat(ShaclValidator.get().validate(SHAPES, examples).conforms()).isFalse();
    }

    @Test
    void every_example_can_be_run_as_it_is() {
        for (Node text : queries()) {
            var query = QueryFactory.create(text.getLiteralLexicalForm(), Syntax.syntaxSPARQL_11);
            TestData.store().dataset().executeRead(() -> {
                try (QueryExec execution = QueryExec.dataset(TestData.store().dataset())
                        .query(query)
                        .build()) {
                    execution.select().materialize();
                }
            });
        }
    }

    private java.util.List<Node> queries() {
        return examples.stream(Node.ANY, SHACL.select, Node.ANY)
                .map(Triple::getObject)
                .toList();
    }

    private static Graph read(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("src", "test", "resources", "org", "diplomaticties", "linkeddata", file))
                .parse(graph);
        return graph;
    }
}
