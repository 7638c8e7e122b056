package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.diplomaticties.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplainCommandTest {

    private static final Path CASES = Path.of("src", "test", "resources", "org", "diplomaticties", "cli", "explained");
    private static final String ALL = "SELECT * { ?s ?p ?o }";

    @ParameterizedTest
    @ValueSource(strings = {"meetings-by-state", "by-name", "chosen-graph"})
    void the_steps_of_a_query_are_shown_with_their_rows(String name) {
        Shell shell = Shell.ties("explain", CASES.resolve(name + ".rq").toString());
        assertThat(shell.exitCode()).isZero();
        assertThat(withoutTimes(shell.out())).isEqualTo(Cases.read(CASES.resolve(name + ".txt")));
    }

    @ParameterizedTest
    @CsvSource({"columns, by plan over columns in memory", "arq, by ARQ alone"})
    void the_engine_can_be_chosen(String engine, String told) {
        String out =
                Shell.tiesReading("ASK {}", "explain", "-", "--engine", engine).out();
        assertThat(out).startsWith("1 row in ").contains(told);
    }

    @Test
    void a_store_is_asked_as_its_server_would(@TempDir Path folder) {
        String store = folder.resolve("store").toString();
        assertThat(Shell.tiesReading(ALL, "explain", "-", "--store", store).out())
                .contains("by plan over columns in memory", "?s ?p ?o");
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("(?m)^( +\\d+ +\\S+) +\\d+\\.\\d(?=  )", "$1  -")
                .replaceAll(" in \\d+\\.\\d ms", " in - ms");
    }
}
