package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is nested without end is told, and ends no reader's stack. */
final class NestingTest {

    private static final int DEEP = 100_000;
    private static final String TRIPLE = "<http://a.example/> <http://a.example/> ";
    private static final String XML =
            "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'>";

    static Stream<Arguments> deep() {
        return Stream.of(
                deep(Format.TURTLE, TRIPLE, "[ <http://a.example/> ", "1", "]", "."),
                deep(Format.TURTLE, TRIPLE, "( ", "1", ")", "."),
                deep(Format.TURTLE, TRIPLE, "( ", "", "", ""),
                deep(Format.TURTLE, "@prefix e: <http://e/> . e:b\\' e:c ", "( ", "", "", "e:b\\'"),
                deep(Format.TURTLE, TRIPLE, "<<( " + TRIPLE, "1", " )>>", "."),
                deep(Format.TURTLE, TRIPLE, "<< " + TRIPLE, "1", " >>", "."),
                deep(Format.TURTLE, TRIPLE + "1 ", "{| " + TRIPLE, "", " |}", "."),
                deep(Format.TRIG, "{ " + TRIPLE, "( ", "1", ")", ". }"),
                deep(Format.N_TRIPLES, TRIPLE, "<<( " + TRIPLE, "<http://a.example/>", " )>>", "."),
                deep(Format.N_QUADS, TRIPLE, "<<( " + TRIPLE, "<http://a.example/>", " )>>", "."),
                deep(Format.RDF_XML, XML, "<r:Description><e:p>", "", "</e:p></r:Description>", "</r:RDF>"),
                deep(
                        Format.RDF_XML,
                        XML + "<r:Description r:about='http://a.example/'><e:p r:parseType='Literal'>",
                        "<e:x>",
                        "",
                        "</e:x>",
                        "</e:p></r:Description></r:RDF>"),
                deep(Format.RDF_XML, XML, "<r:Description><e:p>", "", "", ""),
                deep(Format.JSON_LD, "", "{\"http://a.example/\":", "1", "}", ""),
                deep(Format.JSON_LD, "", "[", "", "", ""));
    }

    private static Arguments deep(Format format, String start, String open, String middle, String close, String end) {
        return Arguments.of(format, start + open.repeat(DEEP) + middle + close.repeat(DEEP) + end);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deep")
    void deep_turtle_or_json_ld_and_their_like_are_refused_and_the_limit_named(Format format, String text) {
        RdfDocument read = RdfDocument.read(new TextFile("body", "", text), format);
        assertThat(read.complete()).isFalse();
        assertThat(read.problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("It is nested more than 200 deep.");
    }

    @Test
    void terms_of_a_context_that_rest_on_each_other_without_end_are_refused() {
        String terms = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"t" + i + "\":\"t" + (i + 1) + ":x\"")
                .collect(Collectors.joining(","));
        RdfDocument read =
                RdfDocument.read(new TextFile("body", "", "{\"@context\":{" + terms + "},\"t0\":1}"), Format.JSON_LD);
        assertThat(read.complete()).isFalse();
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly("body: Its context is nested too deeply. Write out the IRIs of its terms.");
    }

    @Test
    void long_and_flat_is_not_deep() {
        Map.of(
                        Format.TURTLE, TRIPLE + "(" + "\"((( \" [] <http://a/((> ".repeat(1_000) + ") .",
                        Format.JSON_LD, "[" + "{\"@id\": \"http://a.example/[[[\"},".repeat(1_000) + "[]]")
                .forEach((format, text) -> assertThat(RdfDocument.read(new TextFile("body", "", text), format)
                                .complete())
                        .as(format.name())
                        .isTrue());
    }
}
