package org.diplomaticties.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far an import is: a bar with rate and remaining time on a terminal, a line a minute elsewhere. */
final class ImportProgress implements LongConsumer, AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final int WIDTH = 100;
    private static final long MEGABYTE = 1 << 20;

    private final Terminal terminal;
    private final PrintWriter err;
    private final String what;
    private Instant nextLine = Instant.now().plus(BETWEEN_LINES);
    private ProgressBar bar;
    private long size;
    private long done;

    ImportProgress(Terminal terminal, PrintWriter err, String what) {
        this.terminal = terminal;
        this.err = err;
        this.what = what;
    }

    /**
     * Says how much there is to do.
     *
     * @param bytes size of all files
     */
    void start(long bytes) {
        size = bytes;
        if (terminal.interactive()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(bytes)
                    .setUnit(" MB", MEGABYTE)
                    .showSpeed()
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, Math.min(WIDTH, terminal.width() - 1)))
                    .build();
        }
    }

    @Override
    public void accept(long bytes) {
        done += bytes;
        if (bar != null) {
            bar.stepBy(bytes);
        } else if (Instant.now().isAfter(nextLine)) {
            nextLine = Instant.now().plus(BETWEEN_LINES);
            err.println(what + ": " + done / MEGABYTE + " of " + size / MEGABYTE + " MB read");
            err.flush();
        }
    }

    private void draw(String line) {
        err.print("\r" + line);
        err.flush();
    }

    /** Leaves the bar as it is and ends its line; does nothing the second time. */
    void finish() {
        if (bar != null) {
            bar.close();
            bar = null;
            err.println();
            err.flush();
        }
    }

    @Override
    public void close() {
        finish();
    }
}
