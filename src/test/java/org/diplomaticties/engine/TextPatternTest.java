package org.diplomaticties.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.sparql.expr.ExprEvalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextPatternTest {

    @ParameterizedTest(name = "/{0}/{1} in \"{2}\"")
    @CsvSource({
        "krut, '', Krutoi, false",
        "krut, i, Krutoi, true",
        "КРУТ, i, Крутой, true",
        "^a.b$, '', 'a\nb', false",
        "^a.b$, s, 'a\nb', true",
        "^b$, '', 'a\nb', false",
        "^b$, m, 'a\nb', true",
        "a b, '', ab, false",
        "a b, x, ab, true",
        "'a\tb [ ]c', x, 'ab c', true",
        "'a\\ b', x, 'a b', true",
        "a.b, q, axb, false",
        "a.b, q, 'x a.b', true",
        "A.B, qi, 'x a.b', true",
        "\\p{Cyrillic}, '', Крутой, true",
        "\\d{4}-\\d{2}-\\d{2}, '', 'on 2022-09-12', true"
    })
    void a_pattern_matches_with_its_flags(String pattern, String flags, String text, boolean matches) {
        assertThat(TextPattern.of(pattern, flags).matchesIn(text)).isEqualTo(matches);
    }

    @ParameterizedTest(name = "replace(\"{0}\", \"{1}\", \"{2}\")")
    @CsvSource({
        "abracadabra, bra, *, a*cada*",
        "abracadabra, a.*a, *, *",
        "abracadabra, a.*?a, *, *c*bra",
        "abracadabra, a, '', brcdbr",
        "abracadabra, 'a(.)', a$1$1, abbraccaddabbra",
        "AAAA, A+, b, b",
        "darted, '^(.*?)d(.*)$', $1c$2, carted",
        "nothing, x, y, nothing"
    })
    void a_replacement_is_that_of_the_standards_examples(String text, String pattern, String by, String replaced) {
        assertThat(TextPattern.of(pattern, "").replaced(text, by)).isEqualTo(replaced);
    }

    @ParameterizedTest(name = "/{0}/{1}")
    @CsvSource({
        "(, '', This pattern is not offered",
        "(a)\\1, '', This pattern is not offered",
        "(?=a), '', This pattern is not offered",
        "((a{100}){100}){100}, '', A pattern may not repeat so much",
        "a{9999999999}, '', This pattern is not offered",
        "\\Q[\\E((a{100}){100}){100}, '', A pattern may not repeat so much",
        "a, z, 'A flag of a pattern is one of s, m, i, x and q, not z.'"
    })
    void what_is_no_pattern_is_told(String pattern, String flags, String why) {
        assertThatThrownBy(() -> TextPattern.of(pattern, flags))
                .isInstanceOf(ExprEvalException.class)
                .hasMessageStartingWith(why);
    }

    @Test
    void a_pattern_is_not_too_long() {
        assertThatThrownBy(() -> TextPattern.of("a".repeat(1001), ""))
                .hasMessage("A pattern has at most 1000 characters.");
    }

    @Test
    void a_replacement_that_names_no_group_is_an_error() {
        TextPattern pattern = TextPattern.of("a", "");
        assertThatThrownBy(() -> pattern.replaced("a", "$7")).isInstanceOf(ExprEvalException.class);
    }
}
