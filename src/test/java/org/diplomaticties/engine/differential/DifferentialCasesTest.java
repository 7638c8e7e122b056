package org.diplomaticties.engine.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.diplomaticties.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases that were found by {@link DifferentialTest}, and those where SPARQL is easily taken wrong: data, a query, and its
 * answer by the recommendation, which may be in any order if the query has none. Where ARQ answers otherwise, the case holds
 * a file {@code arq-is-wrong.txt} with the reason.
 */
final class DifferentialCasesTest {

    static Stream<Path> cases() {
        return Cases.in("engine/differential").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_case_has_the_answer_of_the_recommendation(Path folder) throws IOException {
        Trial trial = Trial.of(Cases.read(folder.resolve("query.rq")), data(folder));
        List<String> expected = Cases.lines(folder.resolve("expected.txt"));
        assertThat(lines(trial, trial.actual())).as("the engine's answer").isEqualTo(expected);
        assertThat(lines(trial, trial.changed()))
                .as("the engine's answer after changes")
                .isEqualTo(expected);
        if (Files.exists(folder.resolve("arq-is-wrong.txt"))) {
            assertThat(lines(trial, trial.right())).as("ARQ's answer").isNotEqualTo(expected);
        } else {
            assertThat(lines(trial, trial.right())).as("ARQ's answer").isEqualTo(expected);
        }
    }

    private static List<Quad> data(Path folder) {
        Path nquads = folder.resolve("data.nq");
        DatasetGraph read = DatasetGraphFactory.createTxnMem();
        RDFParser.create()
                .source(Files.exists(nquads) ? nquads : folder.resolve("data.trig"))
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .checking(false) // some literals are there to be wrong
                .parse(read);
        return Txn.calculateRead(read, () -> read.stream().toList());
    }

    private static List<String> lines(Trial trial, Answer answer) {
        List<String> lines = answer.text().lines().toList();
        return trial.query().isOrdered() || lines.size() < 2
                ? lines
                : Stream.concat(Stream.of(lines.get(0)), lines.stream().skip(1).sorted())
                        .toList();
    }
}
