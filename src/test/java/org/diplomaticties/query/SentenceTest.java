package org.diplomaticties.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.diplomaticties.TestData;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.TiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentenceTest {

    @ParameterizedTest
    @CsvSource({
        "en, 'Whom did [official], or those who act for [state], meet between [from] and [to]?'",
        "ru, 'С кем встречались [official] или те, кто действует за [state], с [from] по [to]?'",
        "fr, 'Whom did [official], or those who act for [state], meet between [from] and [to]?'"
    })
    void a_sentence_is_text_and_gaps_in_the_language_or_in_english(String language, String expected) {
        Form form = TestData.questions().named("who-met-whom").form();
        assertThat(Sentence.of(form, language).orElseThrow().parts().stream()
                        .map(part -> part.parameter().isEmpty() ? part.text() : "[" + part.parameter() + "]")
                        .collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    @Test
    void every_question_with_parameters_has_a_sentence_in_both_languages() {
        assertThat(TestData.questions().all())
                .filteredOn(question -> !question.form().parameters().isEmpty())
                .allSatisfy(question ->
                        assertThat(question.form().header().sentences()).containsOnlyKeys("en", "ru"));
    }

    @Test
    void a_sentence_without_a_gap_for_each_parameter_is_refused() {
        TextFile file = new TextFile("said.rq", "said", """
                #+ summary: What has a label
                #+ description: What has a label.
                #+ x-sentence:
                #+   - en: What is called {name}?
                #+ tags: []
                #+ x-columns:
                #+   - thing: the thing
                #+ x-view: table

                SELECT ?thing WHERE { ?thing ?any ?_label_literal }
                """);
        assertThatThrownBy(() -> SavedQuery.of(file))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining(
                        "said.rq: The header's sentence in \"en\" has gaps for [name], the query has parameters"
                                + " [label]. Write each parameter into it once, as in {label}.");
    }
}
