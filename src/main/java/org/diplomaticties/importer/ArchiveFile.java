package org.diplomaticties.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A file of an archive. */
public final class ArchiveFile {

    private final String path;
    private final String name;
    private final long size;
    private final Opening opening;
    private final LongConsumer progress;

    /** Opens the file. */
    interface Opening {
        InputStream open() throws IOException;
    }

    ArchiveFile(String path, String name, long size, Opening opening, LongConsumer progress) {
        this.path = path;
        this.name = name;
        this.size = size;
        this.opening = opening;
        this.progress = progress;
    }

    /** Where it lies, as problems tell it: the archive's name, then the file's. */
    public String path() {
        return path;
    }

    /** Its name within the archive, with {@code /} between folders. */
    public String name() {
        return name;
    }

    /** The last part of its name, without its ending. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    /** How many bytes it has, uncompressed, as the archive says. */
    public long size() {
        return size;
    }

    /** Opens it; to be closed by the caller. */
    public InputStream open() throws IOException {
        return new Told(opening.open(), progress);
    }

    /** Tells how far it was read. */
    private static final class Told extends FilterInputStream {

        private final LongConsumer progress;

        Told(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
                progress.accept(1);
            }
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                progress.accept(count);
            }
            return count;
        }
    }
}
