package org.diplomaticties.problem;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with what somebody gave us.
 *
 * @param kind what sort of wrong, from which the HTTP status and the exit code follow
 * @param where file:line:column, an IRI, a query's or a parameter's name; empty where the whole request is meant
 * @param what what is wrong, as a sentence without the place
 * @param mend what to do about it, as a sentence
 */
public record Problem(Kind kind, String where, String what, String mend) {

    private static final int SHOWN = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Orders problems by place, line 9 before line 10. */
    public static final Comparator<Problem> BY_PLACE = Comparator.comparing((Problem problem) -> NUMBER.matcher(
                            problem.where())
                    .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group()))
            .thenComparing(Problem::what);

    /** The sorts of wrong that callers treat differently. */
    public enum Kind {
        /** What was given cannot be right: a syntax error, a broken rule, a value of the wrong type. */
        INVALID,
        /** What was asked for does not exist. */
        UNKNOWN,
        /** What was asked for does not exist any more. */
        GONE,
        /** What was asked for exists, but not in the form asked for. */
        NOT_OFFERED,
        /** What was given has a form that is not taken, whatever it says. */
        NOT_TAKEN,
        /** What was given is larger than what is taken. */
        TOO_LARGE,
        /** What was given rests on an earlier state than the present one. */
        OUTDATED,
        /** The disk is full. */
        NO_ROOM,
        /** The answer would take more time or memory than one request may use. */
        TOO_DEAR,
        /** This client has asked for as much as it may for now. */
        TOO_MANY,
        /** The machine did not let us: a port that is taken, a file that cannot be read. */
        UNAVAILABLE
    }

    public Problem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(where);
        Objects.requireNonNull(what);
        Objects.requireNonNull(mend);
    }

    public static Problem invalid(String where, String what, String mend) {
        return new Problem(Kind.INVALID, where, what, mend);
    }

    public static Problem invalid(Location where, String what, String mend) {
        return new Problem(Kind.INVALID, where.toString(), what, mend);
    }

    public static Problem unknown(String where, String what, String mend) {
        return new Problem(Kind.UNKNOWN, where, what, mend);
    }

    public static Problem notOffered(String where, String what, String mend) {
        return new Problem(Kind.NOT_OFFERED, where, what, mend);
    }

    public static Problem tooDear(String where, String what, String mend) {
        return new Problem(Kind.TOO_DEAR, where, what, mend);
    }

    public static Problem unavailable(String where, String what, String mend) {
        return new Problem(Kind.UNAVAILABLE, where, what, mend);
    }

    /** What a user wrote, in quotation marks, cut where it is long. */
    public static String quoted(String text) {
        return "\"" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\"";
    }

    /** The problem as one line: {@code where: what mend}. */
    @Override
    public String toString() {
        String text = mend.isEmpty() ? what : what + " " + mend;
        return where.isEmpty() ? text : where + ": " + text;
    }
}
