package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictTermsTest {

    private static final String XML =
            "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'>"
                    + "<r:Description r:about='http://a.example/'><e:p xml:lang='%s'>x</e:p></r:Description></r:RDF>";

    @ParameterizedTest
    @ValueSource(strings = {"en_GB", "a b", "é", "http://a.example/", "%s"})
    void a_language_tag_that_is_none_is_told(String tag) {
        RdfDocument read = read(Format.RDF_XML, XML.formatted(tag));
        assertThat(read.complete()).isFalse();
        assertThat(read.problems()).extracting(Problem::what).containsExactly("Language not valid: " + tag + ".");
        read(
                Format.JSON_LD,
                "{\"@id\": \"http://a.example/\", \"http://a.example/\": {\"@value\": \"x\", \"@language\": \"" + tag
                        + "\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "zh-Hans-CN", "x-klingon"})
    void a_language_tag_is_read(String tag) {
        assertThat(read(Format.RDF_XML, XML.formatted(tag)).complete()).isTrue();
    }

    @Test
    void a_base_that_is_no_iri_is_told() {
        RdfDocument read = read(Format.TURTLE, "@base <http:-/a.example/> .");
        assertThat(read.complete()).isFalse();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("Bad IRI: <http:-/a.example/>"));
    }

    private static RdfDocument read(Format format, String text) {
        return RdfDocument.read(new TextFile("body", "", text), format);
    }
}
