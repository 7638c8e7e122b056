package org.diplomaticties.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.diplomaticties.TestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** grlc reads the files of saved queries, and writes values into their text where a parameter stands, whatever is around it. */
final class GrlcTest {

    private static final Pattern HEADER = Pattern.compile("#\\+ ([a-z_-]+):");

    /** What grlc's documentation lists; what starts with x- is ours, and passed over. */
    private static final Set<String> DECORATORS = Set.of(
            "summary",
            "description",
            "endpoint",
            "pagination",
            "method",
            "tags",
            "defaults",
            "enumerate",
            "endpoint_in_url",
            "transform",
            "endpoint-method");

    static Stream<SavedQuery> saved() {
        return TestData.questions().all().stream()
                .filter(SavedQuery.class::isInstance)
                .map(SavedQuery.class::cast);
    }

    @ParameterizedTest
    @MethodSource("saved")
    void a_header_has_what_grlc_knows(SavedQuery saved) {
        List<String> names = saved.text()
                .lines()
                .flatMap(line -> HEADER.matcher(line).results())
                .map(match -> match.group(1))
                .filter(name -> !name.startsWith("x-"))
                .toList();
        assertThat(DECORATORS).containsAll(names);
    }

    @ParameterizedTest
    @MethodSource("saved")
    void a_query_is_one_with_values_in_the_place_of_its_parameters(SavedQuery saved) {
        String text = saved.text();
        for (Parameter parameter : saved.form().parameters()) {
            String value = switch (parameter.type()) {
                case IRI -> "<https://w3id.org/diplomatic-ties/id/state/belarus>";
                case DATE -> "\"2022-09-12\"^^xsd:date";
                case INTEGER -> "\"12\"^^xsd:integer";
                case TEXT -> "\"text\"";
            };
            text = text.replace("?" + parameter.variable().getVarName(), value);
        }
        assertThat(QueryFactory.create(text, Syntax.syntaxSPARQL_11).isSelectType())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("saved")
    void a_query_with_typed_values_names_their_types_itself(SavedQuery saved) {
        boolean typed = saved.form().parameters().stream()
                .anyMatch(parameter ->
                        parameter.type() == ParameterType.DATE || parameter.type() == ParameterType.INTEGER);
        // Where it is missing, grlc writes it before every SELECT, of which but the first may have it.
        assertThat(!typed || saved.text().contains("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"))
                .isTrue();
    }
}
