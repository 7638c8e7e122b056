package org.diplomaticties.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.diplomaticties.Cases;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of bad source is told: where, what, and how to mend it. */
final class RulesTest {

    private static final Ontology ONTOLOGY = Ontology.bundled();

    static List<Path> cases() {
        return Cases.in("validate/rules");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void problems_are_told_with_their_place(Path folder) {
        SourceText text = SourceText.of(Cases.read(folder.resolve("text.txt")));
        List<Problem> problems = ValidSources.check(ONTOLOGY, read(folder), List.of(text));
        assertThat(problems).map(Problem::toString).isEqualTo(Cases.lines(folder.resolve("expected.txt")));
    }

    @Test
    void sources_with_a_problem_do_not_become_valid() {
        Path folder = cases().stream()
                .filter(path -> path.endsWith("several-problems-at-once"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> ValidSources.of(ONTOLOGY, read(folder)))
                .isInstanceOfSatisfying(
                        TiesException.class, e -> assertThat(e.problems()).hasSizeGreaterThan(2));
    }

    private static SourceReader read(Path folder) {
        return SourceReader.read(
                List.of(new TextFile("input.ttl", "gazette", Cases.read(folder.resolve("input.ttl")))));
    }
}
