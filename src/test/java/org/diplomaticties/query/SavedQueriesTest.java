package org.diplomaticties.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.Cases;
import org.diplomaticties.TestData;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.QueryEngine;
import org.diplomaticties.store.Store;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every saved query answers its own example with the rows that somebody checked by eye: of the data that the jar carries,
 * or, where its case holds a file {@code data.txt}, of that data with the folder of test data that the file names.
 */
final class SavedQueriesTest {

    private static final Path CASES = Path.of("src/test/resources/org/diplomaticties/query");
    private static final Map<Asked, Store> STORES = new ConcurrentHashMap<>();
    private static final Set<String> VIEWS = Set.of("table", "timeline", "network", "chart");

    /** A data set, by the name of its test data or empty, and what answers from it. */
    private record Asked(String data, QueryEngine engine) {}

    @TestFactory
    Stream<DynamicTest> saved_queries() {
        return Stream.of(QueryEngine.values())
                .flatMap(engine -> TestData.questions().all().stream()
                        .map(question -> DynamicTest.dynamicTest(question.form().name() + " by " + engine, () -> {
                            headerIsComplete(question.form());
                            assertThat(answer(question, engine))
                                    .isEqualTo(Cases.read(folder(question).resolve("expected.csv")));
                        })));
    }

    @Test
    void every_case_belongs_to_a_saved_query() {
        assertThat(Cases.in("query").stream().map(folder -> folder.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(TestData.questions().names());
    }

    private static void headerIsComplete(Form form) {
        Header header = form.header();
        Set<String> parameters = form.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        Set<String> required = form.parameters().stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        Set<String> things = form.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.IRI)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        assertThat(header.tags()).isNotEmpty();
        assertThat(header.view()).isIn(VIEWS);
        assertThat(header.columns().values())
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(header.defaults().keySet()).isSubsetOf(parameters).containsAll(required);
        assertThat(header.kinds().keySet()).isSubsetOf(things);
        assertThat(header.kinds().values()).isSubsetOf(Things.KINDS);
    }

    private static Path folder(Question question) {
        return CASES.resolve(question.form().name());
    }

    /** The data that a question is asked of. */
    private static Store store(Question question, QueryEngine engine) {
        Path names = folder(question).resolve("data.txt");
        String data = Files.exists(names) ? Cases.read(names).strip() : "";
        return STORES.computeIfAbsent(
                new Asked(data, engine),
                asked -> data.isEmpty() ? TestData.store(engine) : TestData.storeWith(data, engine));
    }

    private static String answer(Question question, QueryEngine engine) {
        List<Arguments.Given> defaults = question.form().header().defaults().entrySet().stream()
                .map(entry -> new Arguments.Given(entry.getKey(), entry.getValue()))
                .toList();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        question.answer(
                store(question, engine).dataset(),
                Arguments.of(question.form(), defaults),
                rows -> ResultsWriter.create().lang(Format.CSV.lang()).write(csv, rows));
        return csv.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
