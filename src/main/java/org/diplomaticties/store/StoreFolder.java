package org.diplomaticties.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.diplomaticties.change.FileLog;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a store, held by one process: {@code store.json} says what it is, {@code log} holds the changes
 * ({@code log.net} what stretches of them come to),
 * {@code data} what queries read, in a folder named after the version it was written for (made from the log, and made
 * anew if it is lost), {@code columns} what a server reads into memory at its start (made of the data, likewise).
 */
final class StoreFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);
    private static final int FORMAT = 1;
    private static final String MARK = "store.json";
    private static final String LOG_FILE = "log";

    /** Where the mark is written before it takes its name, so that it is never seen in part. */
    private static final String NEXT_MARK = "store.json.next";

    /** A file in a folder that is prepared to take the place of a store: all of it is there. */
    private static final String WHOLE = "whole";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final FileChannel lockFile;

    private StoreFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Opens a folder, or makes one where there is nothing.
     *
     * @throws TiesException if it is no store, a store of a newer program, or held by another process
     */
    static StoreFolder open(Path folder) {
        try {
            finishReplacing(folder);
            if (!Files.exists(folder.resolve(MARK))) {
                makeIn(folder);
            }
            checkFormat(folder);
            return new StoreFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(
                            folder.toString(),
                            "The store cannot be opened: " + e.getClass().getSimpleName() + ".",
                            "Check that you may read and write the folder, and that the disk has room."),
                    e);
        }
    }

    /**
     * Opens the folder of a store that is there.
     *
     * @throws TiesException if there is none, or as {@link #open} does
     */
    static StoreFolder openExisting(Path folder) {
        if (!Files.isRegularFile(folder.resolve(MARK))
                && !Files.exists(prepared(folder).resolve(WHOLE))) {
            throw new TiesException(Problem.unknown(
                    folder.toString(),
                    "There is no store: the folder has no " + MARK + ".",
                    "Name the folder of a store; \"ties load\" makes one."));
        }
        return open(folder);
    }

    /** Where a store is prepared that is to take the place of one. */
    static Path prepared(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        return place.resolveSibling(place.getFileName() + ".restoring");
    }

    /** Notes that a prepared store is whole. */
    static void markWhole(Path prepared) throws IOException {
        Files.writeString(prepared.resolve(WHOLE), "");
        Disk.forceFolderOf(prepared.resolve(WHOLE));
    }

    /** Where the program was stopped after the old store had made room and before the new one took its name. */
    private static void finishReplacing(Path folder) throws IOException {
        Path prepared = prepared(folder);
        if (!Files.exists(folder) && Files.exists(prepared.resolve(WHOLE))) {
            Files.move(prepared, folder, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("Put the restored store in its place, {}", folder);
        }
        Files.deleteIfExists(folder.resolve(WHOLE));
    }

    /** How many bytes its files have; holes count. */
    long size() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    Path log() {
        return folder.resolve(LOG_FILE);
    }

    DataFolders data() {
        return new DataFolders(folder.resolve("data"));
    }

    /** The index of names, made anew if it is lost. */
    Path names() {
        return folder.resolve("names");
    }

    /** The columns that are read at the start, made anew if they are lost. */
    SnapshotFile snapshot() {
        return new SnapshotFile(folder.resolve("columns"));
    }

    /** Removes log, data, columns and index. */
    void clear() throws IOException {
        FileLog.remove(log());
        snapshot().remove();
        data().remove();
        if (Files.exists(names())) {
            PathUtils.deleteDirectory(names());
        }
    }

    /** Removes the whole folder, which is then no longer held. */
    void remove() throws IOException {
        close();
        PathUtils.deleteDirectory(folder);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void makeIn(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.anyMatch(path -> !path.getFileName().toString().equals(NEXT_MARK))) {
                    throw new TiesException(Problem.invalid(
                            folder.toString(),
                            "The folder is no store: it has no " + MARK + ", but other files.",
                            "Name the folder of a store, or one that is empty or does not exist."));
                }
            }
        }
        Files.createDirectories(folder);
        Path next = folder.resolve(NEXT_MARK);
        Files.writeString(next, JSON.createObjectNode().put("format", FORMAT) + "\n");
        Disk.force(next);
        if (!Files.exists(folder.resolve(LOG_FILE))) {
            Files.createFile(folder.resolve(LOG_FILE));
        }
        Files.move(next, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
        Disk.forceFolderOf(folder.resolve(MARK));
        Disk.forceFolderOf(folder);
    }

    private static void checkFormat(Path folder) throws IOException {
        String mark = Files.readString(folder.resolve(MARK));
        int format;
        try {
            format = JSON.readTree(mark).path("format").asInt();
        } catch (JsonProcessingException e) {
            format = 0;
        }
        if (format > FORMAT) {
            throw new TiesException(Problem.invalid(
                    folder.toString(),
                    "The store has format " + format + "; this program knows formats up to " + FORMAT + ".",
                    "Use the newer program that made it."));
        }
        if (format < 1) {
            throw new TiesException(Problem.invalid(
                    folder.resolve(MARK).toString(),
                    "The file does not say which format the store has.",
                    "Write {\"format\":" + FORMAT + "} into it if you know that this is a store."));
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock(
                    Long.MAX_VALUE - 1, 1, false); // the content stays readable where locks are mandatory
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            String holder = Files.readString(folder.resolve("lock")).strip();
            channel.close();
            throw new TiesException(Problem.unavailable(
                    folder.toString(),
                    "Process " + holder + " has this store open.",
                    "Stop it, or ask it over HTTP with --server."));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }
}
