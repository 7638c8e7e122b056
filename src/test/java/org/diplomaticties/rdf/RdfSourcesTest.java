package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RdfSourcesTest {

    private static final String ID = "https://w3id.org/diplomatic-ties/id/";
    private static final String SOURCE_IN_TURTLE =
            "<" + ID + "source/gazette> a <https://w3id.org/diplomatic-ties/ontology#Source> .\n";
    private static final String TRIG = SOURCE_IN_TURTLE + "<" + ID + "source/herald> { <" + ID
            + "official/sapt> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Sapt\"@en }\n";

    @Test
    void each_named_graph_is_a_source_and_the_rest_belongs_to_the_one_described_there() {
        RdfSources sources = RdfSources.asDescribed();
        sources.add(file("all.trig", TRIG), Format.TRIG);
        assertThat(sizes(sources.read())).isEqualTo(Map.of("source/gazette", 1L, "source/herald", 1L));
    }

    @Test
    void a_given_source_has_what_stands_in_no_named_graph() {
        RdfSources sources = RdfSources.of(Things.thing("source", "mine"));
        sources.add(file("all.trig", TRIG), Format.TRIG);
        assertThat(sizes(sources.read())).isEqualTo(Map.of("source/mine", 1L, "source/herald", 1L));
    }

    @Test
    void files_of_one_folder_make_one_source() {
        RdfSources sources = RdfSources.asDescribed();
        sources.add(
                file("facts.nt", "<http://a.example/> <http://b.example/> <http://c.example/> ."), Format.N_TRIPLES);
        sources.add(file("source.ttl", SOURCE_IN_TURTLE), Format.TURTLE);
        assertThat(sizes(sources.read())).isEqualTo(Map.of("source/gazette", 2L));
    }

    @Test
    void a_source_that_is_not_described_has_the_name_of_its_folder_or_file() {
        String facts = "<http://a.example/> <http://b.example/> <http://c.example/> .";
        RdfSources folder = RdfSources.asDescribed();
        folder.add(file("facts.nt", facts), Format.N_TRIPLES);
        assertThat(sizes(folder.read())).containsOnlyKeys("source/folder");
        RdfSources alone = RdfSources.asDescribed();
        alone.add(new TextFile("x/Some Facts.nt", "", facts), Format.N_TRIPLES);
        assertThat(sizes(alone.read())).containsOnlyKeys("source/some-facts");
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, <a> <b> <c> .",
        "trig, <http://g.example/> { <http://a.example/> <http://b.example/> }",
        "nt, <http://a.example/> <http://b.example/>",
        "nq, <http://a.example/> <http://b.example/> <c> <http://g.example/> .",
        "jsonld, '{\"@id\": '",
        "rdf, <a:b xmlns:a='http://a.example/'><a:c></a:d></a:b>",
        "rdf, '<!DOCTYPE a SYSTEM \"file:/x\"><a/>'"
    })
    void what_cannot_be_read_is_told(String ending, String text) {
        RdfSources sources = RdfSources.asDescribed();
        sources.add(file("bad", text), Format.named(ending, RdfSources.FORMATS).orElseThrow());
        SourceReader read = sources.read();
        assertThat(read.complete()).isFalse();
        assertThat(read.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.where()).startsWith("bad"));
    }

    @Test
    void a_graph_is_named_by_an_iri() {
        RdfSources sources = RdfSources.asDescribed();
        sources.add(
                file("blank.nq", "<http://a.example/> <http://b.example/> <http://c.example/> _:g ."), Format.N_QUADS);
        assertThat(sources.read().problems())
                .extracting(Problem::toString)
                .containsExactly("blank.nq: A graph has a blank node for a name. Name it by the IRI of the source whose"
                        + " facts it holds.");
    }

    private static TextFile file(String name, String text) {
        return new TextFile(name, "folder", text);
    }

    private static Map<String, Long> sizes(SourceReader read) {
        assertThat(read.problems()).isEmpty();
        return read.sources().stream().collect(Collectors.toMap(source -> Things.shortForm(source.name()), source ->
                (long) source.graph().size()));
    }
}
