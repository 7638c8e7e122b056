package org.diplomaticties.change;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;

/** Writes one change to a log, its first line last: as long as that is blank, what follows is known to be unfinished. */
final class EntryWriter {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final LogReader.Entry entry;
    private final byte[] firstLine;

    private EntryWriter(FileChannel channel, LogReader.Entry entry, byte[] firstLine) {
        this.channel = channel;
        this.entry = entry;
        this.firstLine = firstLine;
    }

    /** Writes header and patch, at the end of the file. */
    static EntryWriter write(FileChannel channel, long start, byte[] header, Consumer<PatchReader> content)
            throws IOException {
        long bodyStart = start + LogEntry.FRAME_LENGTH + header.length;
        MessageDigest digest = LogEntry.sha256();
        digest.update(header);
        writeAt(channel, start + LogEntry.FRAME_LENGTH, header);
        channel.position(bodyStart);
        OutputStream body =
                new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
        PatchText.write(content, body);
        body.write('\n');
        body.flush();
        String sha256 = LogEntry.hex(digest);
        long bodyLength = channel.position() - bodyStart;
        Commit commit = LogEntry.commit(header, sha256).orElseThrow();
        return new EntryWriter(
                channel,
                new LogReader.Entry(commit, start, bodyStart, bodyLength),
                new LogEntry.Frame(header.length, bodyLength, sha256).bytes());
    }

    /** What is written. */
    LogReader.Entry entry() {
        return entry;
    }

    /** Writes the first line, and forces all to disk. */
    void finish() throws IOException {
        writeAt(channel, entry.start(), firstLine);
        channel.force(true);
    }

    private static void writeAt(FileChannel channel, long position, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (long at = position; buffer.hasRemaining(); ) {
            at += channel.write(buffer, at);
        }
    }
}
