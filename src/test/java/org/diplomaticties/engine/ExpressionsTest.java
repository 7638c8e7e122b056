package org.diplomaticties.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.file.TextFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions that Jena gets wrong, or that are carried out here in another way, mean what the standard says. */
final class ExpressionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TZ(<x:y>)|",
                "TZ(BNODE())|",
                "TIMEZONE(<x:y>)|",
                "TZ('2011-01-10T14:45:13.815Z'^^xsd:dateTime)|\"Z\"",
                "MONTH('2011-01-10T14:45:13.815Z'^^xsd:dateTime)|1",
                "YEAR(<x:y>)|",
                "REPLACE('abcd', 'b', 'Z')|\"aZcd\"",
                "REPLACE('abcd'@en, 'b', 'Z')|\"aZcd\"@en",
                "REPLACE('abcd', 'B', 'Z', 'i')|\"aZcd\"",
                "REPLACE(<x:y>, 'b', 'Z')|",
                "REGEX('abc', '^B', 'i')|false",
                "REGEX(5, '5')|",
                "CONCAT('a'@en, 'b'@en)|\"ab\"@en",
                "CONCAT('a'@en, 'b')|\"ab\"",
                "CONCAT(<x:y>, 'b')|",
                "2 * 3|6",
                "2.5 * 2|5.0",
                "'a' * 2|",
                "ENCODE_FOR_URI('a b')|\"a%20b\"",
                "xsd:integer('12')|12",
                "xsd:integer('x')|",
                "xsd:string(<x:y>)|\"x:y\"",
                "STRDT('12', xsd:integer)|12",
                "STRLANG('a', 'en')|\"a\"@en",
                "isBlank(BNODE('a'))|true",
                "IF(EXISTS { FILTER REGEX('abc', 'B', 'i') }, 'yes', 'no')|\"yes\"",
                "COALESCE(TZ(<x:y>), 'none')|\"none\""
            })
    void an_expression_has_its_value(String expression, String value) {
        String query = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (" + expression + " AS ?x) {}";
        List<String> values = new ArrayList<>();
        try (Execution execution = Execution.of(
                Sparql.parse(new TextFile("query", "", query)),
                DatasetGraphFactory.empty(),
                DatasetDescription.create(List.of(), List.of()))) {
            execution.answer(new Execution.AnswerWriter() {
                @Override
                public void rows(RowSet rows) {
                    rows.forEachRemaining(
                            row -> values.add(row.contains("x") ? NodeFmtLib.strTTL(row.get("x")) : null));
                }

                @Override
                public void yes(boolean answer) {
                    throw new AssertionError("A SELECT");
                }

                @Override
                public void graph(Graph graph) {
                    throw new AssertionError("A SELECT");
                }
            });
        }
        assertThat(values).containsExactly(value);
    }
}
