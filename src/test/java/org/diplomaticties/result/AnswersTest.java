package org.diplomaticties.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.diplomaticties.Cases;
import org.diplomaticties.TestData;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Question;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers come out as the files in {@code result/answers} show, which somebody read: each is what the saved query of its
 * name answers to its own example, in the format of its ending.
 */
final class AnswersTest {

    private static final Path ANSWERS = Path.of("src/test/resources/org/diplomaticties/result/answers");
    private static final Map<String, Store> STORES = new ConcurrentHashMap<>();

    @TestFactory
    Stream<DynamicTest> answers() throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS)) {
            return files.sorted().toList().stream().map(file -> {
                String name = file.getFileName().toString();
                String question = name.substring(0, name.indexOf('.'));
                String format = name.substring(name.indexOf('.') + 1);
                return DynamicTest.dynamicTest(
                        name, () -> assertThat(answer(question, format)).isEqualTo(Files.readString(file)));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "topics, 'json, xml, csv, tsv, xlsx, ttl, jsonld, nt, rdf'",
        "counterparts, 'json, xml, csv, tsv, xlsx, ttl, jsonld, nt, rdf, graphml, gexf'",
        "between-states, 'json, xml, csv, tsv, xlsx, ttl, jsonld, nt, rdf, ics'",
        "who-met-whom, 'json, xml, csv, tsv, xlsx, ttl, jsonld, nt, rdf, graphml, gexf, ics'"
    })
    void a_question_offers_what_its_columns_allow(String question, String formats) {
        Form form = TestData.questions().named(question).form();
        assertThat(Format.names(Answers.formats(form))).isEqualTo(formats);
    }

    @Test
    void what_a_header_says_of_edges_names_columns_of_the_question() {
        for (Question question : TestData.questions().all()) {
            Edges.of(question.form()).ifPresent(edges -> {
                List<String> columns = Columns.of(question.form()).names();
                assertThat(columns).contains(edges.to());
                assertThat(columns.contains(edges.from())
                                || question.form().parameters().stream()
                                        .anyMatch(parameter -> parameter.name().equals(edges.from())))
                        .as(question.form().name())
                        .isTrue();
                assertThat(Stream.of(edges.weight(), edges.each()).filter(name -> !name.isEmpty()))
                        .isSubsetOf(columns);
            });
        }
    }

    static String answer(String question, String format) {
        return bytes(question, format).toString(StandardCharsets.UTF_8);
    }

    static ByteArrayOutputStream bytes(String name, String formatName) {
        Question question = TestData.questions().named(name);
        Asking asking = Askings.example(question.form());
        Format format =
                Format.named(formatName, Answers.formats(question.form())).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Store store = store(name);
        store.dataset()
                .executeRead(() -> question.answer(
                        store.dataset(),
                        asking.arguments(),
                        rows -> Answers.write(
                                asking, format, rows, store.dataset().getDefaultGraph(), out)));
        return out;
    }

    private static Store store(String question) {
        Path data = Path.of("src/test/resources/org/diplomaticties/query")
                .resolve(question)
                .resolve("data.txt");
        return Files.exists(data)
                ? STORES.computeIfAbsent(Cases.read(data).strip(), TestData::storeWith)
                : TestData.store();
    }
}
