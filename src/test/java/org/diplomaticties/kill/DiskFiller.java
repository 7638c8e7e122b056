package org.diplomaticties.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.diplomaticties.change.Commit;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.store.DiskStore;

/**
 * Changes a store while its disk fills up, in a process of its own, because a Java machine need not outlive that. Prints
 * what each attempt comes to.
 */
final class DiskFiller {

    private DiskFiller() {}

    /**
     * Arguments: the store's folder; the file to fill the disk with; how many bytes to leave when a change is logged; the work
     * that is attempted.
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path filler = Path.of(args[1]);
        Work work = Work.valueOf(args[3]);
        FillingClock clock = new FillingClock(filler, Long.parseLong(args[2]));
        try (DiskStore store = DiskStore.open(Path.of(args[0]), Ontology.bundled(), clock)) {
            out.println(attempt(work, store, "before"));
            clock.armed = true;
            out.println(attempt(work, store, "full"));
            clock.armed = false;
            out.println(attempt(work, store, "still-full"));
            Files.delete(filler);
            out.println(attempt(work, store, "room"));
        } catch (TiesException e) {
            out.println("problem " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attempt(Work work, DiskStore store, String marker) {
        try {
            Optional<Commit> commit = work.once(store, marker);
            return "made " + commit.orElseThrow().version();
        } catch (TiesException e) {
            return "problem " + e.getMessage();
        } catch (Error | RuntimeException e) { // what a user should never see
            return "failure " + e;
        }
    }

    /** Leaves at most a number of bytes on the disk that holds the file. */
    static void fill(Path file, long left) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long room = Files.getFileStore(file).getUsableSpace() - left;
            byte[] block = new byte[4096];
            for (long written = 0; written + block.length <= room; written += block.length) {
                out.write(block);
            }
        } catch (IOException e) {
            return; // another thread wrote meanwhile: it is full now
        }
    }

    /** Fills the disk when it is asked for the time: that is after a change was checked, and before it is logged. */
    private static final class FillingClock extends Clock {

        private final Path filler;
        private final long left;
        private boolean armed;

        FillingClock(Path filler, long left) {
            this.filler = filler;
            this.left = left;
        }

        @Override
        public Instant instant() {
            if (armed) {
                fill(filler, left);
            }
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
