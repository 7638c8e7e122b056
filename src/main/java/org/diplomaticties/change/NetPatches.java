package org.diplomaticties.change;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stretches of changes come to, kept in files beside the log, so that going far back reads little. They follow from
 * the log, and are made again where one is missing or damaged.
 */
final class NetPatches {

    /** So many changes make a stretch that is kept. */
    static final int LENGTH = 256;

    /** A stretch of more triples is not kept: reading it change by change costs the same. */
    private static final long MOST_TRIPLES = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(NetPatches.class);

    private final Path folder;

    NetPatches(Path folder) {
        this.folder = folder;
    }

    /** Covers changes with as few stretches as are kept, oldest first. */
    static List<Stretch> cover(long first, long last, LongFunction<Commit> commits) {
        List<Stretch> stretches = new ArrayList<>();
        for (long next = first;
                next <= last;
                next = stretches.get(stretches.size() - 1).last() + 1) {
            Stretch whole = new Stretch(next, next + LENGTH - 1);
            boolean kept = (next - 1) % LENGTH == 0 && whole.last() <= last && triples(whole, commits) <= MOST_TRIPLES;
            stretches.add(kept ? whole : new Stretch(next, next));
        }
        return stretches;
    }

    /** The net change of a stretch that is kept. */
    Patch of(Stretch stretch, LongFunction<Commit> commits, LongFunction<Patch> patches) {
        Path file = folder.resolve(
                stretch.first() + "-" + commits.apply(stretch.last()).version());
        if (Files.exists(file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return PatchText.read(in);
            } catch (IOException e) {
                LOG.warn("{} is damaged ({}); it is made again from the log", file, e.toString());
            }
        }
        Patch net = Patch.net(
                LongStream.rangeClosed(stretch.first(), stretch.last()).mapToObj(patches));
        keep(net, file);
        return net;
    }

    private static long triples(Stretch stretch, LongFunction<Commit> commits) {
        return LongStream.rangeClosed(stretch.first(), stretch.last())
                .mapToObj(commits)
                .mapToLong(commit -> commit.added() + commit.removed())
                .sum();
    }

    private void keep(Patch net, Path file) {
        try {
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, "next", "");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(next))) {
                PatchText.write(net::read, out);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeIOException e) {
            LOG.warn("{} cannot be written ({}); going back is slower without it", file, e.toString());
        }
    }
}
