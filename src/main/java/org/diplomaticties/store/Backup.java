package org.diplomaticties.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Writes a log, from which everything else can be made anew, and what it leads to into one ZIP archive. */
final class Backup {

    private final ChangeLog log;

    Backup(ChangeLog log) {
        this.log = log;
    }

    /** Writes a new file; until it is whole and on disk, it has another name. */
    StoreState writeTo(Path file) {
        refuseExisting(file);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel, part);
            try {
                channel.truncate(0); // the rest of one that was cut short
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                StoreState state = writeTo(out);
                out.flush();
                channel.force(true);
                refuseExisting(file);
                Files.move(part, file);
                Disk.forceFolderOf(file);
                return state;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(
                            file.toString(),
                            "The backup cannot be written (" + e + ").",
                            "Check that the folder is there, that you may write to it, and that the disk has room."),
                    e);
        }
    }

    /** Writes the archive; {@code out} stays open. */
    StoreState writeTo(OutputStream out) throws IOException {
        Optional<Commit> newest = log.last();
        List<Problem> damage = newest.map(log::verify).orElse(List.of());
        if (!damage.isEmpty()) {
            throw new TiesException(damage);
        }
        StoreState state = StoreState.of(log, newest);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED); // most of the log is compressed already
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(new Manifest(Manifest.FORMAT, state, newest.map(log::length).orElse(0L)).bytes());
        zip.putNextEntry(new ZipEntry(Manifest.LOG));
        if (newest.isPresent()) {
            log.copy(newest.get(), zip);
        }
        zip.finish();
        return state;
    }

    /** Locks the file until the channel is closed. */
    private static void lock(FileChannel channel, Path part) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this process; the same as another process
        }
        throw new TiesException(Problem.unavailable(
                part.toString(), "Another backup is being written to it.", "Wait for its end, or name another file."));
    }

    private static void refuseExisting(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new TiesException(Problem.invalid(
                    file.toString(), "The file is there already.", "Name another one; backups are never overwritten."));
        }
    }
}
