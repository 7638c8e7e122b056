package org.diplomaticties.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {

    private static final Form FORM = new Form(
            "audiences",
            new Header(
                    "s",
                    "d",
                    List.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    java.util.Map.of(),
                    "table",
                    java.util.Map.of(),
                    java.util.Map.of()),
            Parameter.in(new TextFile(
                    "audiences.rq", "", "?_official_iri ?__from_xsd_date ?__most_integer ?__words_literal")));

    @Test
    void values_become_terms_of_the_parameters_type() {
        Arguments arguments = of("official=official/sapt", "from=2022-09-12", "most=12", "words=a \"b\" }");
        assertThat(arguments.terms().values())
                .containsExactlyInAnyOrder(
                        Things.thing("official", "sapt"),
                        org.apache.jena.sparql.expr.NodeValue.makeDate("2022-09-12")
                                .asNode(),
                        org.apache.jena.sparql.expr.NodeValue.makeInteger(12).asNode(),
                        NodeFactory.createLiteralString("a \"b\" }"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "official=> } DROP ALL | official: \"> } DROP ALL\" is not what it takes. Give a thing",
                "official=official/a from=tomorrow | from: \"tomorrow\" is not what it takes. Give a day",
                "official=official/a from=2022-02-30 | from: \"2022-02-30\" is not what it takes. Give a day",
                "official=official/a from=2022-09 | from: \"2022-09\" is not what it takes. Give a day",
                "official=official/a most=many | most: \"many\" is not what it takes. Give a whole number",
                "official=official/a official=official/b | official: It is given 2 times. Give it once.",
                "from=2022-09-12 | official: The question \"audiences\" needs this parameter. Give a thing",
                "official=official/a form=2022 | form: The question \"audiences\" has no such parameter. Did you mean from?"
            })
    void a_wrong_value_is_told_with_what_the_parameter_takes(String given, String message) {
        assertThatThrownBy(() -> of(given.split(" (?=[a-z]+=)")))
                .isInstanceOf(TiesException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void all_problems_are_told_together() {
        assertThatThrownBy(() -> of("from=soon", "most=many"))
                .isInstanceOfSatisfying(
                        TiesException.class, e -> assertThat(e.problems()).hasSize(3));
    }

    private static Arguments of(String... given) {
        return Arguments.of(
                FORM,
                Arrays.stream(given)
                        .map(text -> text.split("=", 2))
                        .map(parts -> new Arguments.Given(parts[0], parts[1]))
                        .toList());
    }
}
