package org.diplomaticties.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Texts and times as a feed may hold them. */
final class AtomText {

    /** Longer texts are cut: a feed tells what there is, the page tells it all. */
    private static final int LONGEST = 1_000;

    /** RFC 3339 has years of four digits. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private AtomText() {}

    /** A text without the characters that XML 1.0 (section 2.2) forbids even where they are escaped, in one line. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .map(point -> isAllowed(point) ? point : '\uFFFD')
                .forEach(plain::appendCodePoint);
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        return plain.toString().strip() + (cut ? "…" : "");
    }

    /** A time as RFC 3339 writes it, to the second. */
    static String time(Instant time) {
        boolean writable = !time.isBefore(FIRST) && !time.isAfter(LAST);
        return (writable ? time : Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static boolean isAllowed(int point) {
        return (point >= 0x20 && point <= 0xD7FF) || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
    }
}
