package org.diplomaticties.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProblemTest {

    @Test
    void a_problem_reads_as_where_what_and_how_to_mend_it() {
        assertThat(Problem.invalid(new Location("a.ttl", 4, 7), "\"Ambasador\" is no rank.", "Use a rank."))
                .hasToString("a.ttl:4:7: \"Ambasador\" is no rank. Use a rank.");
    }

    @Test
    void problems_sort_by_line_as_a_number() {
        List<String> sorted = Stream.of("a.ttl:10:1", "a.ttl:9:2", "a.ttl:9:10")
                .map(where -> Problem.invalid(where, "what", "mend"))
                .sorted(Problem.BY_PLACE)
                .map(Problem::where)
                .toList();
        assertThat(sorted).containsExactly("a.ttl:9:2", "a.ttl:9:10", "a.ttl:10:1");
    }
}
