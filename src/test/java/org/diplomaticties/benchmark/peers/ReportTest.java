package org.diplomaticties.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportTest {

    private static final Question PAIRS = new Question("03", "SELECT ?pair { }", "SELECT pair");
    private static final Question ANY = new Question("06", "SELECT ?any { }", "SELECT any");
    private static final Answer ANSWER = new Answer(20, 4711);

    @Test
    void json_has_work_and_time_of_each_system_by_question() throws IOException {
        Report report =
                report(List.of(PAIRS), run(PeerSystem.TIES, answered(ANSWER, 3, 2)), run(PeerSystem.FUSEKI, stopped()));
        JsonNode json = new ObjectMapper().readTree(report.json(List.of()));
        assertThat(json.get("meetings").asInt()).isEqualTo(200_000);
        JsonNode query = json.get("queries").get(0);
        assertThat(query.get("name").asText()).isEqualTo("03");
        assertThat(query.get("cpuMs").get("ties").asDouble()).isEqualTo(2);
        assertThat(query.get("wallMs").get("ties").asDouble()).isEqualTo(3);
        assertThat(query.get("cpuMs").get("fuseki-tdb2").asDouble()).isEqualTo(59_000);
        assertThat(json.get("jdk").asText()).isEqualTo(Runtime.version().toString());
        assertThat(query.get("stopped").get(0).asText()).isEqualTo("fuseki-tdb2");
    }

    @Test
    void systems_that_answer_alike_are_no_problem() {
        assertThat(report(
                                List.of(PAIRS),
                                run(PeerSystem.TIES, answered(ANSWER, 1, 1)),
                                run(PeerSystem.DUCKDB, answered(ANSWER, 9, 9)))
                        .problems())
                .isEmpty();
    }

    @Test
    void other_rows_and_failures_are_problems_and_what_takes_long_is_none() {
        Report report = report(
                List.of(PAIRS),
                run(PeerSystem.TIES, answered(ANSWER, 1, 1)),
                run(PeerSystem.FUSEKI, stopped()),
                run(PeerSystem.RDF4J, new Measured(new Answer(0, 0), 1, 1, "Status 500")),
                run(PeerSystem.DUCKDB, answered(new Answer(20, 4712), 1, 1)));
        assertThat(report.problems())
                .containsExactly(
                        "03: rdf4j-memory failed: Status 500",
                        "03: ties answers Answer[rows=20, hash=4711], duckdb Answer[rows=20, hash=4712]");
    }

    @Test
    void where_any_rows_will_do_their_number_counts() {
        assertThat(ANY.agree(ANSWER, new Answer(20, 1))).isTrue();
        assertThat(ANY.agree(ANSWER, new Answer(19, 4711))).isFalse();
        assertThat(PAIRS.agree(ANSWER, new Answer(20, 1))).isFalse();
    }

    @Test
    void aims_compare_work() {
        Report report = report(
                List.of(PAIRS),
                run(PeerSystem.TIES, answered(ANSWER, 1, 100)),
                run(PeerSystem.FUSEKI, answered(ANSWER, 1, 2000)),
                run(PeerSystem.RDF4J, answered(ANSWER, 1, 499)),
                run(PeerSystem.DUCKDB, answered(ANSWER, 1, 50)));
        assertThat(Aims.lines(report))
                .containsExactly("| 03 | yes (20.0 of 20) | **no** (5.0 of 5) | yes (2.0 of 2) |");
    }

    private static Measured answered(Answer answer, double wall, double cpu) {
        return new Measured(answer, wall, cpu, "");
    }

    private static Measured stopped() {
        return new Measured(new Answer(0, 0), 60_000, 59_000, "> 60 s");
    }

    private static SystemRun run(PeerSystem system, Measured measured) {
        return new SystemRun(system, Map.of("03", measured), Opening.UNKNOWN, new Footprint(0, 0));
    }

    private static Report report(List<Question> questions, SystemRun... runs) {
        return new Report(200_000, questions, List.of(runs));
    }
}
