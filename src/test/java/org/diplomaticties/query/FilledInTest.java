package org.diplomaticties.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.TestData;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A saved query as a text with its values in it answers as the saved query does. */
final class FilledInTest {

    private static final Store WORLD = TestData.storeWith("world");

    @TestFactory
    Stream<DynamicTest> the_text_answers_as_the_question_does() {
        return TestData.questions().all().stream()
                .filter(SavedQuery.class::isInstance)
                .flatMap(question -> Stream.of(
                        DynamicTest.dynamicTest(
                                question.form().name() + " with its example", () -> same(question, example(question))),
                        DynamicTest.dynamicTest(
                                question.form().name() + " with every value", () -> same(question, all(question)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "\" } DROP ALL #",
                "\\u0022 } #",
                "\\",
                "\\\\\"",
                "'",
                "\"\"\"",
                "two\nlines\r\n\tand a tab",
                "?_words_literal BOUND(?__other_literal)",
                "$1 \\1 ${x}",
                "Крутой 会见 🇧🇾",
                "\u202Eright to left"
            })
    void a_value_stays_one_term(String value) {
        SavedQuery question = SavedQuery.of(new TextFile("said.rq", "", """
                #+ summary: s
                #+ description: d
                #+ x-columns:
                #+   - said: what was said
                #+   - other: whether more was said
                #+ x-view: table
                # ?_words_literal in a comment
                SELECT ?said ?other { BIND(?_words_literal AS ?said) BIND(BOUND( ?__other_literal ) AS ?other) }
                """));
        Arguments arguments = Arguments.of(question.form(), List.of(new Arguments.Given("words", value)));
        List<String> rows = new ArrayList<>();
        run(question.sparql(arguments).orElseThrow(), row -> rows.add(row.next().toString()));
        List<String> expected = new ArrayList<>();
        question.answer(
                WORLD.dataset(), arguments, row -> expected.add(row.next().toString()));
        assertThat(rows).isEqualTo(expected);
        run(
                question.sparql(arguments).orElseThrow(),
                row -> assertThat(row.next().get("said").getLiteralLexicalForm())
                        .isEqualTo(value));
    }

    @Test
    void the_text_is_the_file_without_its_header() {
        Question question = TestData.questions().named("topics");
        String text = question.sparql(Arguments.of(question.form(), example(question)))
                .orElseThrow();
        assertThat(text)
                .startsWith("PREFIX ")
                .doesNotContain("#+", "?_meeting_iri")
                .contains("<https://w3id.org/diplomatic-ties/id/meeting/2022-09-12-rudenko-krutoy>");
    }

    private static void same(Question question, List<Arguments.Given> given) {
        Arguments arguments = Arguments.of(question.form(), given);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        question.answer(WORLD.dataset(), arguments, rows -> write(rows, expected));
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        run(question.sparql(arguments).orElseThrow(), rows -> write(rows, answered));
        assertThat(answered.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString(StandardCharsets.UTF_8));
    }

    private static List<Arguments.Given> example(Question question) {
        return question.form().header().defaults().entrySet().stream()
                .map(entry -> new Arguments.Given(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The example's values, and for each parameter that it leaves out one that fits. */
    private static List<Arguments.Given> all(Question question) {
        List<Arguments.Given> given = new ArrayList<>(example(question));
        Predicate<Parameter> left =
                parameter -> given.stream().noneMatch(value -> value.name().equals(parameter.name()));
        question.form().parameters().stream()
                .filter(left)
                .map(parameter -> new Arguments.Given(parameter.name(), fitting(question, parameter)))
                .toList()
                .forEach(given::add);
        return given;
    }

    private static String fitting(Question question, Parameter parameter) {
        return switch (parameter.type()) {
            case IRI -> kind(question, parameter);
            case DATE -> parameter.name().equals("from") ? "2020-01-01" : "2022-09-12";
            case INTEGER -> "2";
            case TEXT -> "a";
        };
    }

    private static String kind(Question question, Parameter parameter) {
        return switch (question.form().header().kinds().getOrDefault(parameter.name(), "")) {
            case "official" -> "official/dmitry-krutoi";
            case "meeting" -> "meeting/2022-09-12-rudenko-krutoy";
            case "post" -> "post/ambassador-of-belarus-to-russia";
            case "source" -> "source/tdi-2022-09-12";
            default -> "state/belarus";
        };
    }

    private static void run(String text, java.util.function.Consumer<RowSet> reader) {
        Query query = Sparql.parse(new TextFile("filled.rq", "", text));
        DatasetGraph dataset = WORLD.dataset();
        dataset.executeRead(() -> {
            try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                reader.accept(execution.select());
            }
        });
    }

    private static void write(RowSet rows, ByteArrayOutputStream out) {
        ResultsWriter.create().lang(Format.CSV.lang()).write(out, rows);
    }
}
