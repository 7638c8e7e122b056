package org.diplomaticties.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.diplomaticties.change.Version;
import org.diplomaticties.snapshot.SavedSnapshot;
import org.diplomaticties.snapshot.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file in which a snapshot is kept for the next start. Without it, the snapshot is made of the data. */
final class SnapshotFile {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);

    /** Room that is left on the disk for changes. */
    private static final long ROOM = 256L << 20;

    private final Path path;

    SnapshotFile(Path path) {
        this.path = path;
    }

    /** How many bytes it has; 0 if there is none. */
    long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Reads what is kept. A file that cannot be used is removed. */
    Optional<SavedSnapshot> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SavedSnapshot.read(path));
        } catch (IOException e) {
            LOG.warn("The columns kept in {} cannot be used ({}); they are made anew", path, e.getMessage());
            remove();
            return Optional.empty();
        }
    }

    /**
     * Keeps a snapshot in place of what was kept. It is not forced to the disk: what a crash leaves of it is known by its
     * checksum.
     *
     * @param most how many bytes it may take
     */
    void write(Snapshot snapshot, Version version, long most) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            if (Files.getFileStore(path.toAbsolutePath().getParent()).getUsableSpace() < most + ROOM) {
                LOG.warn("The columns are not kept for the next start: the disk has no room for {} MB", most >> 20);
                return;
            }
            SavedSnapshot.write(snapshot, version.toString(), next);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The columns are not kept for the next start ({})", e.toString());
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed ({})", path, e.toString());
        }
    }
}
