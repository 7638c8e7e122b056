package org.diplomaticties.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ids that were seen, however many. */
final class IdSetTest {

    @Test
    void an_id_is_new_once() {
        IdSet ids = new IdSet();
        for (int i = 0; i < 10_000; i++) {
            assertThat(ids.add("id-" + i)).isTrue();
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(ids.add("id-" + i)).isFalse();
        }
    }

    @Test
    void an_id_that_is_taken_gets_the_first_free_number() {
        IdSet ids = new IdSet();
        ids.add("a-3");
        assertThat(ids.free("a")).isEqualTo("a");
        assertThat(ids.free("a")).isEqualTo("a-2");
        assertThat(ids.free("a")).isEqualTo("a-4");
        assertThat(ids.free("b")).isEqualTo("b");
    }
}
