package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class RdfWriterTest {

    private static final String ONE =
            "<http://e/b> <http://e/p> 1 , 2 . <http://e/a> a <http://e/C> ; <http://e/A> 1 .";
    private static final String SAME =
            "<http://e/a> <http://e/A> 1 ; a <http://e/C> . <http://e/b> <http://e/p> 2 , 1 .";

    @Test
    void the_same_triples_are_the_same_bytes() {
        assertThat(write(graph(ONE), Format.TURTLE)).isEqualTo(write(graph(SAME), Format.TURTLE));
    }

    @Test
    void subjects_are_sorted_and_types_come_first() {
        assertThat(write(graph(SAME), Format.N_TRIPLES).lines())
                .extracting(line -> line.substring(0, 28).strip())
                .containsExactly(
                        "<http://e/a> <http://www.w3.",
                        "<http://e/a> <http://e/A> \"1",
                        "<http://e/b> <http://e/p> \"1",
                        "<http://e/b> <http://e/p> \"2");
    }

    @ParameterizedTest
    @FieldSource("org.diplomaticties.rdf.Format#OF_GRAPHS")
    void a_graph_can_be_read_again_from_every_format(Format format) {
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(write(graph(ONE), format), format.lang()).parse(read);
        assertThat(IsoMatcher.isomorphic(graph(ONE), read)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("org.diplomaticties.rdf.Format#OF_DATASETS")
    void named_graphs_can_be_read_again_from_every_format_that_holds_them(Format format) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString("<http://e/g> { " + ONE + " } <http://e/h> { <http://e/x> <http://e/p> 3 }", Lang.TRIG)
                .parse(dataset);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfWriter.writeNamedGraphs(dataset, format, out);
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(out.toString(StandardCharsets.UTF_8), format.lang())
                .parse(read);
        assertThat(IsoMatcher.isomorphic(dataset, read)).isTrue();
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static String write(Graph graph, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RdfWriter.write(graph, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
