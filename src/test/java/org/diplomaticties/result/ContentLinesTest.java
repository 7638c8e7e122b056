package org.diplomaticties.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentLinesTest {

    @Test
    void what_separates_is_escaped() {
        assertThat(text("a;b,c\\d\r\ne\tf")).isEqualTo("SUMMARY:a\\;b\\,c\\\\d\\ne f\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ж", "会", "🇧"})
    void a_line_is_folded_between_characters(String letter) {
        String text = letter.repeat(200);
        String folded = text(text);
        assertThat(folded.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
    }

    @Test
    void a_value_cannot_add_a_line() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContentLines(out).raw("URL", "http://example.org/\r\nATTENDEE:x");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("URL:http://example.org/ATTENDEE:x\r\n");
    }

    private static String text(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContentLines(out).text("SUMMARY", text);
        return out.toString(StandardCharsets.UTF_8);
    }
}
