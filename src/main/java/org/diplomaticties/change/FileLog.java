package org.diplomaticties.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log in one file that only grows. One thread at a time may append; reading needs no turn. */
public final class FileLog implements ChangeLog {

    private static final Logger LOG = LoggerFactory.getLogger(FileLog.class);

    private final Path file;
    private final FileChannel channel;
    private final Clock clock;
    private final List<LogReader.Entry> entries;
    private final NetPatches netPatches;
    private long length;

    private FileLog(Path file, FileChannel channel, Clock clock, LogReader read) {
        this.file = file;
        this.channel = channel;
        this.clock = clock;
        this.entries = new ArrayList<>(read.entries());
        this.netPatches = new NetPatches(netPatches(file));
        this.length = read.length();
    }

    /**
     * Opens a log, or starts one where there is no file. The rest of a change that was being written when the machine
     * stopped is cut off: it was never acknowledged.
     *
     * @param acknowledged number of the newest change that is known to have been acknowledged, 0 if none is
     * @throws TiesException if the log is damaged, with the change from which on it is
     */
    public static FileLog open(Path file, long acknowledged, Clock clock) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            LogReader read = LogReader.read(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (read.fault().isPresent()) {
                LogReader.Fault fault = read.fault().get();
                if (!fault.torn() || fault.number() <= acknowledged) {
                    channel.close();
                    throw new TiesException(damaged(file, fault));
                }
                channel.truncate(read.length());
                LOG.warn("Cut off what there was of change {}, which was never acknowledged", fault.number());
                channel.force(true);
            }
            return new FileLog(file, channel, clock, read);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Removes a log that is not open, with what was made of it. */
    public static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Path made = netPatches(file);
        if (Files.isDirectory(made)) {
            PathUtils.deleteDirectory(made);
        }
    }

    private static Path netPatches(Path file) {
        return file.resolveSibling(file.getFileName() + ".net");
    }

    /** Reads the whole log again and tells where it is damaged. */
    public static List<Problem> verify(Path file) {
        try {
            Optional<LogReader.Fault> fault = LogReader.read(file).fault();
            return fault.stream().map(found -> damaged(file, found)).toList();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The newest change of a log that may be damaged; none if not even the first is right. */
    public static Optional<Commit> newestRight(Path file) {
        try {
            List<LogReader.Entry> right = LogReader.read(file).entries();
            return right.isEmpty()
                    ? Optional.empty()
                    : Optional.of(right.get(right.size() - 1).commit());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized List<Commit> commits() {
        return entries.stream().map(LogReader.Entry::commit).toList();
    }

    @Override
    public synchronized Optional<Commit> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).commit());
    }

    @Override
    public synchronized Pending write(long added, long removed, Consumer<PatchReader> content, Reason reason) {
        Optional<Commit> last = last();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant time = last.map(Commit::time).filter(now::isBefore).orElse(now); // clocks go backwards
        byte[] header =
                LogEntry.header(entries.size() + 1L, last.map(Commit::sha256).orElse(""), reason, time, added, removed);
        try {
            channel.truncate(length); // the rest of a change that could not be written, if it could not be cut off then
            return new Written(EntryWriter.write(channel, length, header, content));
        } catch (IOException | RuntimeIOException e) {
            throw undone(e);
        }
    }

    /** A change of which all but the first line is written. */
    private final class Written implements Pending {

        private final EntryWriter writer;

        Written(EntryWriter writer) {
            this.writer = writer;
        }

        @Override
        public Commit commit() {
            return writer.entry().commit();
        }

        @Override
        public void acknowledge() {
            LogReader.Entry entry = writer.entry();
            synchronized (FileLog.this) {
                try {
                    writer.finish();
                } catch (IOException e) {
                    throw undone(e);
                }
                entries.add(entry);
                length = entry.bodyStart() + entry.bodyLength();
            }
            keepNetPatch(entry.commit().version().number());
        }

        @Override
        public void drop() {
            try {
                channel.truncate(writer.entry().start());
            } catch (IOException e) {
                return; // the next change, or the next start, cuts it off
            }
        }
    }

    /** Where a change ends a stretch that is kept, makes what that comes to, so that nobody waits for it later. */
    private void keepNetPatch(long number) {
        if (number % NetPatches.LENGTH != 0) {
            return;
        }
        try {
            stretches(number - NetPatches.LENGTH + 1, number).stream()
                    .filter(stretch -> stretch.length() > 1)
                    .forEach(this::patch);
        } catch (TiesException e) { // the change itself is acknowledged, whatever becomes of this
            LOG.warn(
                    "What a stretch of changes comes to was not kept ({}); it is made when it is needed",
                    e.getMessage());
        }
    }

    @Override
    public Patch patch(Commit commit) {
        LogReader.Entry entry = entry(commit);
        try (InputStream body = part(entry.bodyStart(), entry.bodyLength() - 1)) {
            return PatchText.read(body);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public List<Stretch> stretches(long first, long last) {
        return NetPatches.cover(first, last, this::commit);
    }

    @Override
    public Patch patch(Stretch stretch) {
        return stretch.length() == 1
                ? patch(commit(stretch.first()))
                : netPatches.of(stretch, this::commit, number -> patch(commit(number)));
    }

    private synchronized Commit commit(long number) {
        return entries.get((int) number - 1).commit();
    }

    @Override
    public void replay(Commit commit, PatchReader reader) {
        LogReader.Entry entry = entry(commit);
        try (InputStream body = part(entry.bodyStart(), entry.bodyLength() - 1)) {
            PatchText.read(body, reader);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public List<Problem> verify(Commit newest) {
        LogReader.Entry entry = entry(newest);
        try {
            LogReader read = LogReader.read(file, length(newest));
            if (read.fault().isPresent()) {
                return List.of(damaged(file, read.fault().get()));
            }
            Commit last = read.entries().get(read.entries().size() - 1).commit();
            return last.equals(entry.commit())
                    ? List.of()
                    : List.of(damaged(file, new LogReader.Fault(1, false, "it is no longer the log that was opened")));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public long length(Commit newest) {
        LogReader.Entry entry = entry(newest);
        return entry.bodyStart() + entry.bodyLength();
    }

    @Override
    public void copy(Commit newest, OutputStream out) throws IOException {
        try (InputStream part = part(0, length(newest))) {
            part.transferTo(out);
        }
    }

    private synchronized LogReader.Entry entry(Commit commit) {
        return entries.get((int) commit.version().number() - 1);
    }

    private InputStream part(long start, long size) throws IOException {
        FileChannel reading = FileChannel.open(file, StandardOpenOption.READ);
        reading.position(start);
        return new BoundedInputStream.Builder()
                .setInputStream(Channels.newInputStream(reading))
                .setMaxCount(size)
                .get();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cuts off what was written of a change that could not be written whole. */
    private TiesException undone(Exception cause) {
        try {
            channel.truncate(length);
            channel.force(true);
        } catch (IOException e) {
            cause.addSuppressed(e); // the next change, or the next start, cuts it off
        }
        return new TiesException(
                Problem.unavailable(
                        file.toString(),
                        "The change cannot be written to the log: " + cause.getMessage() + ".",
                        "Make room on the disk, and send the change again; nothing of it was kept."),
                cause);
    }

    private static Problem damaged(Path file, LogReader.Fault fault) {
        return Problem.invalid(
                file.toString(),
                "The log is damaged from change " + fault.number() + " on: " + fault.what() + ".",
                "Restore a backup with \"ties restore\"; changes up to " + (fault.number() - 1)
                        + " are right, and nothing was altered.");
    }

    private static TiesException unreadable(Path file, IOException e) {
        return new TiesException(
                Problem.unavailable(
                        file.toString(),
                        "The log cannot be opened: " + e.getClass().getSimpleName() + ".",
                        "Check that you may read and write it."),
                e);
    }
}
