package org.diplomaticties.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.diplomaticties.Cases;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.SourceReader;
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
        SourceReader read = read(folder);
        List<Problem> found =
                new Validator(ONTOLOGY).check(Proposals.of(ONTOLOGY, read), read.complete(), List.of(text));
        assertThat(Stream.concat(read.problems().stream(), found.stream())
                        .sorted(Problem.BY_PLACE)
                        .map(Problem::toString))
                .containsExactlyElementsOf(Cases.lines(folder.resolve("expected.txt")));
    }

    private static SourceReader read(Path folder) {
        return SourceReader.read(
                List.of(new TextFile("input.ttl", "gazette", Cases.read(folder.resolve("input.ttl")))));
    }
}
