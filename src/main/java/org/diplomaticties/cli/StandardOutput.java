package org.diplomaticties.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Standard output that remembers whether it could be written: a print writer tells nobody, and a result on a full disk
 * would look whole.
 */
final class StandardOutput {

    private final PrintWriter writer;
    private final Remembering bytes;

    StandardOutput(OutputStream out) {
        this.bytes = new Remembering(out);
        this.writer = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
    }

    PrintWriter writer() {
        return writer;
    }

    /**
     * Why something could not be written. That a reader has enough, as {@code head} does, is no failure.
     *
     * @return empty if all was written
     */
    Optional<String> failure() {
        writer.flush();
        return Optional.ofNullable(bytes.failure).filter(reason -> !reason.contains("Broken pipe"));
    }

    private static final class Remembering extends FilterOutputStream {

        private String failure;

        Remembering(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            try {
                out.write(buffer, offset, length);
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                super.flush();
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
                throw e;
            }
        }
    }
}
