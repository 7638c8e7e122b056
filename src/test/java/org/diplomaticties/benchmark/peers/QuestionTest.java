package org.diplomaticties.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.diplomaticties.engine.Sparql;
import org.diplomaticties.file.TextFile;
import org.junit.jupiter.api.Test;

final class QuestionTest {

    @Test
    void all_questions_are_select_and_tables_can_tell_all_but_one() throws IOException {
        List<Question> questions = Question.read(Set.of());
        assertThat(questions)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(question -> assertThat(Sparql.parse(new TextFile(question.name(), "", question.sparql()))
                                .isSelectType())
                        .isTrue());
        assertThat(questions)
                .filteredOn(question -> question.sql().isEmpty())
                .extracting(Question::name)
                .containsExactly("12b");
    }

    @Test
    void questions_are_chosen_by_name() throws IOException {
        assertThat(Question.read(Set.of("08b", "03")))
                .extracting(Question::name)
                .containsExactly("03", "08b");
        assertThatThrownBy(() -> Question.read(Set.of("99"))).hasMessageContaining("[99]");
    }
}
