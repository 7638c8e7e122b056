package org.diplomaticties.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.diplomaticties.Cases;
import org.diplomaticties.fact.SourceText;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.TurtleFile;
import org.junit.jupiter.api.Test;

final class EvidenceReportTest {

    private static final Path RULES = Path.of("src/test/resources/org/diplomaticties/validate/rules");

    @Test
    void each_claim_stands_beside_its_passage() {
        EvidenceReport report = report("valid-source");
        assertThat(report.isRight()).isTrue();
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.says()).isEqualTo("There was an audience");
            assertThat(line.place()).isEqualTo("0–74");
            assertThat(line.passage())
                    .isEqualTo("The Chancellor of Graustark received the envoy of Ruritania on 3 May 1903.");
        });
        assertThat(report.summary()).isEqualTo("source/gazette: 1 claim, 1 passage, every locator is right.");
    }

    @Test
    void a_wrong_digest_is_told() {
        assertThat(report("passage-with-wrong-digest").problems())
                .extracting(Problem::what)
                .containsExactly("The digest is not that of the text there.");
    }

    @Test
    void a_passage_outside_the_text_is_told() {
        assertThat(report("passage-outside-the-text").problems())
                .extracting(Problem::what)
                .containsExactly("The text has no such passage.");
    }

    @Test
    void a_text_of_no_source_is_refused_with_those_that_are_known() {
        Graph graph = graph("valid-source");
        assertThatThrownBy(() -> EvidenceReport.of(graph, SourceText.of("Something else."), "other.txt"))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("other.txt: No source has this text")
                .hasMessageContaining("source/gazette");
    }

    private static EvidenceReport report(String name) {
        SourceText text = SourceText.of(Cases.read(RULES.resolve(name).resolve("text.txt")));
        return EvidenceReport.of(graph(name), text, "text.txt");
    }

    private static Graph graph(String name) {
        Path input = RULES.resolve(name).resolve("input.ttl");
        TurtleFile file = TurtleFile.read(new TextFile("input.ttl", "gazette", Cases.read(input)));
        assertThat(file.problems()).isEqualTo(List.of());
        return file.graph();
    }
}
