package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.State;
import org.diplomaticties.fact.ThingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are written as they come. */
final class FactWriterTest {

    private static final ThingKey SOURCE = ThingKey.source("gazette");
    private static final Fact PORTUGAL = State.named(ThingKey.state("portugal"), "Portugal", State.Status.STATE);

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "nt", "trig", "nq"})
    void a_fact_is_read_again_as_it_was_written(String name) {
        Format format = Format.named(name, Format.OF_GRAPHS).orElseThrow();
        String text = write(format, PORTUGAL);
        DatasetGraph read = DatasetFactory.create().asDatasetGraph();
        RDFParser.fromString(text, format.lang()).parse(read);
        Node graph = Format.OF_DATASETS.contains(format) ? IriMinter.iri(SOURCE) : null;
        assertThat((graph == null ? read.getDefaultGraph() : read.getGraph(graph)).size())
                .isEqualTo(2);
    }

    @Test
    void what_several_records_say_alike_of_a_state_is_written_once() {
        assertThat(write(Format.N_TRIPLES, PORTUGAL, PORTUGAL).lines()).hasSize(2);
    }

    @Test
    void a_format_that_needs_the_whole_graph_is_refused() {
        assertThatThrownBy(() -> write(Format.RDF_XML, PORTUGAL)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String write(Format format, Fact... facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FactWriter writer = FactWriter.to(bytes, format, SOURCE)) {
            for (Fact fact : facts) {
                writer.accept(fact);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
