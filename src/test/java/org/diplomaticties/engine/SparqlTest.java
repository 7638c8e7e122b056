package org.diplomaticties.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.query.Query;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SparqlTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "refused.csv", numLinesToSkip = 1, delimiter = ';', maxCharsPerColumn = 100_000)
    void what_is_too_much_or_not_offered_is_refused(String name, String query, String what) {
        assertThatThrownBy(() -> Sparql.parse(file(HostileQuery.written(query))))
                .isInstanceOfSatisfying(TiesException.class, failure -> {
                    assertThat(failure.problem().kind()).isEqualTo(Problem.Kind.INVALID);
                    assertThat(failure.problem().what()).contains(what);
                    assertThat(failure.problem().mend()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { «{×190»?a ?b ?c«}×190» }",
                "SELECT («(×190»1«)×190» AS ?n) {}",
                "SELECT * { FILTER(?a IN («1,×999»1)) }",
                "SELECT * { ?a <p> '((((', \"[[[[\", '''{{{'{{''', \"\"\"(((\"((\"\"\" . ?b <p#(((> ?c } # ((((((((",
                "SELECT * { «?a ?b ?c FILTER EXISTS {×6»«}×6» }",
                "SELECT * { ?a ?b ?c FILTER(<http://www.w3.org/2001/XMLSchema#integer>(?c) > 1) }",
                "SELECT * { VALUES (?a ?b) { «(1 2)×6000» } }",
                "SELECT * { FILTER(?d > \"P999999D\"^^<http://www.w3.org/2001/XMLSchema#duration>) }"
            })
    void what_is_just_small_enough_is_taken(String query) {
        assertThat(Sparql.parse(file(HostileQuery.written(query))).isSelectType())
                .isTrue();
    }

    @Test
    void brackets_in_texts_names_and_comments_are_none() {
        assertThat(Nesting.of("'(' \"[\" '''{''' <a(b> # (\n ( { [ ] } )")).isEqualTo(3);
        assertThat(Nesting.of("a:b\\'c ((( ' ' \\( a:\\\"(")).isEqualTo(4);
        assertThat(Nesting.of("\"\\\"(\" '\\'(' \"\"\" \"(\" \"\"\"")).isZero();
    }

    @Test
    void a_query_is_read_as_it_stands() {
        Query query = Sparql.parse(file("SELECT ?a { ?a ?b ?c FILTER REGEX(?c, 'x') }"));
        assertThat(query.getResultVars()).isEqualTo(List.of("a"));
        assertThat(query.toString()).contains("regex(?c, \"x\")");
    }

    private static TextFile file(String query) {
        return new TextFile("query", "", query);
    }
}
