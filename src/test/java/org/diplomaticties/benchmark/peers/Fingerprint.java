package org.diplomaticties.benchmark.peers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * What rows come down to, in whatever order they come and whichever system they come from. Of an IRI its last part counts, of a
 * literal its text, of a number its value to six digits; what is not there is an empty text.
 */
public final class Fingerprint {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int DIGITS = 6;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final char END_OF_VALUE = '\u001f';

    private long rows;
    private long sum;
    private long row = FNV_START;

    /** The last part of an IRI. */
    public static String key(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** Adds a value to the row that is being read. */
    public void value(String text) {
        String plain = NUMBER.matcher(text).matches() ? number(text) : text;
        for (int i = 0; i < plain.length(); i++) {
            mix(plain.charAt(i));
        }
        mix(END_OF_VALUE);
    }

    /** That was the row. */
    public void endRow() {
        rows++;
        sum += spread(row);
        row = FNV_START;
    }

    /** What all rows come down to. */
    public Answer answer() {
        return new Answer(rows, sum);
    }

    private void mix(char letter) {
        row = (row ^ letter) * FNV_PRIME;
    }

    /** Has each bit depend on all, so that sums of rows that are alike are not. */
    private static long spread(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    private static String number(String text) {
        BigDecimal value = new BigDecimal(text).setScale(DIGITS, RoundingMode.HALF_UP);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
