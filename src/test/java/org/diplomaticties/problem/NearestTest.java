package org.diplomaticties.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

    private static final List<String> NAMES = List.of("topics", "path", "participants", "who-met-whom", "who-says-so");

    @Test
    void a_typing_error_finds_the_name_that_was_meant() {
        assertThat(Nearest.to("who-met-who", NAMES)).startsWith("who-met-whom");
    }

    @Test
    void a_part_of_a_name_finds_it() {
        assertThat(Nearest.to("says", NAMES)).contains("who-says-so");
    }

    @Test
    void something_else_finds_nothing() {
        assertThat(Nearest.to("xyzxyzxyzxyzxyz", NAMES)).isEmpty();
    }
}
