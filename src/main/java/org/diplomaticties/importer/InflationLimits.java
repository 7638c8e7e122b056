package org.diplomaticties.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * How much a ZIP may inflate to. What its entries say of their size is not believed.
 *
 * @param entry bytes of one file
 * @param total bytes of all files together
 * @param ratio bytes for each compressed byte of a file, from {@link #RATIO_FROM} bytes on
 */
public record InflationLimits(long entry, long total, long ratio) {

    /** 1 GB a file, 8 GB in all, two hundredfold. XML and CSV seldom shrink to less than a fiftieth. */
    public static final InflationLimits USUAL = new InflationLimits(1L << 30, 8L << 30, 200);

    private static final long RATIO_FROM = 1L << 20;

    /** Watches over the files of one archive. */
    Watch watch(String archive) {
        return new Watch(this, archive);
    }

    /** Counts what was inflated of one archive. */
    static final class Watch {

        private final InflationLimits limits;
        private final String archive;
        private long total;

        Watch(InflationLimits limits, String archive) {
            this.limits = limits;
            this.archive = archive;
        }

        InputStream over(InputStream inflated, long compressedSize) {
            return new Counted(inflated, Math.max(1, compressedSize));
        }

        private void check(long entry, long compressedSize) {
            boolean tooMuch = entry > limits.entry
                    || total > limits.total
                    || (entry > RATIO_FROM && entry / compressedSize > limits.ratio);
            if (tooMuch) {
                throw new TiesException(new Problem(
                        Problem.Kind.TOO_LARGE,
                        archive,
                        "The ZIP inflates to more than it may: a file to " + entry + " bytes of " + compressedSize
                                + ", all so far to " + total + ".",
                        "If you trust it, unpack it and name the folder."));
            }
        }

        /** One file of the archive while it is read. */
        private final class Counted extends FilterInputStream {

            private final long compressedSize;
            private long count;

            Counted(InputStream in, long compressedSize) {
                super(in);
                this.compressedSize = compressedSize;
            }

            @Override
            public int read() throws IOException {
                int octet = super.read();
                if (octet >= 0) {
                    add(1);
                }
                return octet;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read > 0) {
                    add(read);
                }
                return read;
            }

            private void add(int read) {
                count += read;
                total += read;
                check(count, compressedSize);
            }
        }
    }
}
