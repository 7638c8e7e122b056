package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** How far an import is, as a person and as a file sees it. */
final class ImportProgressTest {

    private static final long MEGABYTES = 3 << 20;

    private final StringWriter err = new StringWriter();

    @Test
    void a_terminal_shows_a_bar_with_rate_and_ends_its_line() {
        run(new Terminal(true, InputStream.nullInputStream()));
        assertThat(err.toString()).contains("visits 100%", "3/3 MB", "MB/s").endsWith(System.lineSeparator());
    }

    @Test
    void elsewhere_nothing_is_told_within_the_first_minute() {
        run(new Terminal(false, InputStream.nullInputStream()));
        assertThat(err.toString()).isEmpty();
    }

    private void run(Terminal terminal) {
        try (ImportProgress progress = new ImportProgress(terminal, new PrintWriter(err), "visits")) {
            progress.start(MEGABYTES);
            progress.accept(MEGABYTES);
        }
    }
}
