package org.diplomaticties.kill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.diplomaticties.change.Commit;
import org.diplomaticties.ontology.Ontology;
import org.diplomaticties.store.DiskStore;

/**
 * Works on a store until it is killed. Prints {@code opening}, {@code open}, and then the version of each change once it
 * is acknowledged.
 */
final class Worker {

    private Worker() {}

    /** Arguments: the store's folder, the name of the work, the start of the markers. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Work work = Work.valueOf(args[1]);
        out.println("opening");
        try (DiskStore store = DiskStore.open(Path.of(args[0]), Ontology.bundled(), Clock.systemUTC())) {
            out.println("open");
            for (long i = 1; ; i++) {
                Commit commit = work.once(store, args[2] + "-" + i).orElseThrow();
                out.println(commit.version());
            }
        }
    }
}
