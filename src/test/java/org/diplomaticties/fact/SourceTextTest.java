package org.diplomaticties.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceTextTest {

    @Test
    void a_passage_is_counted_in_code_points() {
        SourceText text = SourceText.of("\uD83D\uDD4A dove and peace");
        assertThat(text.length()).isEqualTo(16);
        assertThat(text.passage(2, 6)).contains("dove");
    }

    @Test
    void line_ends_and_a_byte_order_mark_change_nothing() {
        SourceText unix = SourceText.of("one\ntwo\n");
        assertThat(SourceText.of("\uFEFFone\r\ntwo\r\n").digest()).isEqualTo(unix.digest());
    }

    @Test
    void the_digest_is_sha_256_in_utf_8() {
        assertThat(SourceText.of("Круты").digest())
                .isEqualTo("160ff57e6c1663a48b7662fb4d0b95ac960d36ea490c0ca1750b2572a521d866");
    }

    @Test
    void a_line_end_that_an_editor_added_does_not_hide_the_text() {
        String digest = SourceText.of("one").digest();
        assertThat(SourceText.of("one\n").withDigest(digest)).isPresent();
        assertThat(SourceText.of("one!\n").withDigest(digest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "2, 2", "3, 2", "0, 4"})
    void there_is_no_passage_outside_the_text(int start, int end) {
        assertThat(SourceText.of("one").passage(start, end)).isEmpty();
    }
}
