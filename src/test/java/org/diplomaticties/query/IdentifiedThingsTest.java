package org.diplomaticties.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.diplomaticties.Cases;
import org.diplomaticties.TestData;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.store.Store;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Officials and meetings that are identified with each other are one to the saved queries, whichever of them is asked for.
 * The cases are named after the queries; they are asked of the folder {@code linked} of test data.
 */
final class IdentifiedThingsTest {

    private static final Store STORE = TestData.storeWith("linked");

    @TestFactory
    Stream<DynamicTest> saved_queries_see_one() {
        return Cases.in("identified").stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertThat(answer(folder)).isEqualTo(Cases.read(folder.resolve("expected.csv")))));
    }

    private static String answer(Path folder) {
        Question question = TestData.questions().named(folder.getFileName().toString());
        List<Arguments.Given> given = Cases.lines(folder.resolve("arguments.txt")).stream()
                .map(line -> line.split("=", 2))
                .map(parts -> new Arguments.Given(parts[0], parts[1]))
                .toList();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        question.answer(
                STORE.dataset(),
                Arguments.of(question.form(), given),
                rows -> ResultsWriter.create().lang(Format.CSV.lang()).write(csv, rows));
        return csv.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
