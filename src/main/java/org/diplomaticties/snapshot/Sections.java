package org.diplomaticties.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Writes arrays to a file, each behind its length, and at the end a checksum of all. */
final class Sections {

    /** How much is written at a time; a multiple of the size of a number. */
    static final int PIECE = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
    private final CRC32C checksum = new CRC32C();

    Sections(FileChannel file) {
        this.file = file;
    }

    void number(int number) throws IOException {
        if (buffer.remaining() < Integer.BYTES) {
            flush();
        }
        buffer.putInt(number);
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void numbers(int[] numbers) throws IOException {
        number(numbers.length);
        for (int from = 0; from < numbers.length; ) {
            if (buffer.remaining() < Integer.BYTES) {
                flush();
            }
            int some = Math.min(numbers.length - from, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().put(numbers, from, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            from += some;
        }
    }

    void bytes(byte[] bytes) throws IOException {
        number(bytes.length);
        for (int from = 0; from < bytes.length; ) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int some = Math.min(bytes.length - from, buffer.remaining());
            buffer.put(bytes, from, some);
            from += some;
        }
    }

    /** Writes the checksum. Nothing may follow. */
    void end() throws IOException {
        flush();
        buffer.putLong(checksum.getValue());
        flush();
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
