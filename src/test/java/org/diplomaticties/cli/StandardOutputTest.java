package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandardOutputTest {

    @Test
    void what_is_written_whole_is_no_failure() {
        StandardOutput out = new StandardOutput(new ByteArrayOutputStream());
        out.writer().println("rows");
        assertThat(out.failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, true", "Broken pipe, false"})
    void a_full_disk_is_a_failure_and_a_reader_that_has_enough_is_none(String reason, boolean failure) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException(reason);
            }
        });
        out.writer().println("rows");
        assertThat(out.failure().isPresent()).isEqualTo(failure);
    }
}
