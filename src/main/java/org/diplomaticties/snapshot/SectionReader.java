package org.diplomaticties.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Reads what {@link Sections} wrote; whatever was not written so is an {@link IOException}. */
final class SectionReader {

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Sections.PIECE);
    private final CRC32C checksum = new CRC32C();

    /** How many bytes of the file were not taken from it yet, without those of the checksum. */
    private long left;

    SectionReader(FileChannel file) throws IOException {
        this.file = file;
        this.left = file.size() - Long.BYTES;
        buffer.limit(0);
    }

    int number() throws IOException {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    int[] numbers() throws IOException {
        int[] numbers = new int[length(Integer.BYTES)];
        for (int from = 0; from < numbers.length; ) {
            need(Integer.BYTES);
            int some = Math.min(numbers.length - from, buffer.remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(numbers, from, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            from += some;
        }
        return numbers;
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[length(1)];
        for (int from = 0; from < bytes.length; ) {
            need(1);
            int some = Math.min(bytes.length - from, buffer.remaining());
            buffer.get(bytes, from, some);
            from += some;
        }
        return bytes;
    }

    /** How many there are; never more than the file can have, so that damage does not take the memory. */
    int length(int bytesEach) throws IOException {
        int length = number();
        if (length < 0 || (long) length * bytesEach > left + buffer.remaining()) {
            throw new IOException("damaged");
        }
        return length;
    }

    /** Compares the checksum, once all was read. */
    void end() throws IOException {
        ByteBuffer last = ByteBuffer.allocate(Long.BYTES);
        fill(last);
        last.flip();
        if (left != 0
                || buffer.hasRemaining()
                || last.remaining() < Long.BYTES
                || last.getLong() != checksum.getValue()) {
            throw new IOException("its checksum is another");
        }
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + Math.max(0, left)));
        int from = buffer.position();
        fill(buffer);
        left -= buffer.position() - from;
        ByteBuffer read = buffer.duplicate();
        read.flip().position(from);
        checksum.update(read);
        buffer.flip();
        if (buffer.remaining() < bytes) {
            throw new IOException("it ends too early");
        }
    }

    private void fill(ByteBuffer to) throws IOException {
        int read = 0;
        while (to.hasRemaining() && read >= 0) {
            read = file.read(to);
        }
    }
}
