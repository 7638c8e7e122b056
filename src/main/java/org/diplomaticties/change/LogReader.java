package org.diplomaticties.change;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a log's file holds, read from its start and checked against its digests and its chain.
 *
 * @param entries the entries that are right, oldest first
 * @param length where the last of them ends, in bytes
 * @param fault what stands after it and is no entry, if anything
 */
record LogReader(List<Entry> entries, long length, Optional<Fault> fault) {

    private static final int BUFFER = 1 << 16;

    /**
     * An entry and the place of its patch.
     *
     * @param commit the change
     * @param start where the entry starts in the file, in bytes
     * @param bodyStart where the patch starts
     * @param bodyLength length of the patch
     */
    record Entry(Commit commit, long start, long bodyStart, long bodyLength) {}

    /**
     * Why reading ended before the end of the file.
     *
     * @param number the number of the change that should stand there
     * @param torn whether it can be the rest of a change that was being written when the machine stopped
     * @param what what is wrong
     */
    record Fault(long number, boolean torn, String what) {}

    static LogReader read(Path file) throws IOException {
        return read(file, Files.size(file));
    }

    /** Reads a part of a log. */
    static LogReader read(Path file, long size) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long position = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            while (position < size) {
                Object next = next(in, position, size, entries);
                if (next instanceof Fault fault) {
                    return new LogReader(List.copyOf(entries), position, Optional.of(fault));
                }
                Entry entry = (Entry) next;
                entries.add(entry);
                position = entry.bodyStart() + entry.bodyLength();
            }
        }
        return new LogReader(List.copyOf(entries), position, Optional.empty());
    }

    private static Object next(DataInputStream in, long start, long size, List<Entry> before) throws IOException {
        long number = before.size() + 1L;
        try {
            byte[] line = in.readNBytes(LogEntry.FRAME_LENGTH);
            Optional<LogEntry.Frame> frame = LogEntry.Frame.parse(line);
            if (frame.isEmpty()) {
                boolean torn = line.length < LogEntry.FRAME_LENGTH || isUnfinished(line);
                return new Fault(number, torn, "its first line is damaged");
            }
            int headerLength = frame.get().headerLength();
            long bodyStart = start + LogEntry.FRAME_LENGTH + headerLength;
            long end = bodyStart + frame.get().bodyLength();
            if (end > size) {
                return new Fault(number, true, "it is not whole");
            }
            MessageDigest digest = LogEntry.sha256();
            byte[] header = in.readNBytes(headerLength);
            digest.update(header);
            update(digest, in, frame.get().bodyLength());
            String sha256 = LogEntry.hex(digest);
            Optional<Commit> commit = LogEntry.commit(header, sha256);
            if (!sha256.equals(frame.get().sha256()) || commit.isEmpty()) {
                return new Fault(number, end == size, "its content does not fit its SHA-256");
            }
            String previous = before.isEmpty()
                    ? ""
                    : before.get(before.size() - 1).commit().sha256();
            if (commit.get().version().number() != number
                    || !commit.get().previous().equals(previous)) {
                return new Fault(number, false, "it does not follow the change before it");
            }
            return new Entry(commit.get(), start, bodyStart, frame.get().bodyLength());
        } catch (NumberFormatException e) {
            return new Fault(number, false, "its first line is damaged");
        } catch (EOFException e) {
            return new Fault(number, true, "it is not whole");
        }
    }

    /** Whether a line is blank, wholly or from some place on: it is written last, when all that follows it is. */
    private static boolean isUnfinished(byte[] line) {
        int written = 0;
        while (written < line.length && line[written] != 0) {
            written++;
        }
        int end = written;
        while (end < line.length && line[end] == 0) {
            end++;
        }
        return written < line.length && end == line.length;
    }

    private static void update(MessageDigest digest, InputStream in, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
    }
}
