package org.diplomaticties.picture;

import java.time.LocalDate;

/**
 * Where a stretch of time begins or ends.
 *
 * @param kind whether it is known at all
 * @param earliest the first day it can mean
 * @param latest the last day it can mean; the same where the day is known
 */
public record Edge(Kind kind, LocalDate earliest, LocalDate latest) {

    /** No source tells: drawn as an end that fades. */
    public static final Edge UNKNOWN = new Edge(Kind.UNKNOWN, LocalDate.MIN, LocalDate.MAX);

    /** It has not come yet: drawn up to the end of the picture. */
    public static final Edge OPEN = new Edge(Kind.OPEN, LocalDate.MIN, LocalDate.MAX);

    /** What is known of an edge. */
    public enum Kind {
        KNOWN,
        OPEN,
        UNKNOWN
    }

    public Edge {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(latest + " is before " + earliest);
        }
    }

    /** A day. */
    public static Edge on(LocalDate day) {
        return new Edge(Kind.KNOWN, day, day);
    }

    /** A month or a year: any of its days. */
    public static Edge within(LocalDate first, LocalDate last) {
        return new Edge(Kind.KNOWN, first, last);
    }

    boolean isKnown() {
        return kind == Kind.KNOWN;
    }
}
