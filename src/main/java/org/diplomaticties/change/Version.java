package org.diplomaticties.change;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a state of the graph: {@code 42-7f3a9c1e}, the number of the change that led to it and the start of that change's
 * digest. The digest covers the change before, so the same name means the same history.
 *
 * @param number from 1
 * @param digest first eight hexadecimal digits of the change's SHA-256
 */
public record Version(long number, String digest) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9a-f]{8})");
    private static final int DIGITS = 8;

    /** The version that a change with this number and this SHA-256 leads to. */
    public static Version of(long number, String sha256) {
        return new Version(number, sha256.substring(0, DIGITS));
    }

    /** Reads the form that {@link #toString()} writes. */
    public static Optional<Version> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Version(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return number + "-" + digest;
    }
}
