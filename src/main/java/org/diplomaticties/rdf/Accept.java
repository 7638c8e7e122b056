package org.diplomaticties.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client accepts: the media ranges of an {@code Accept} header with their qualities (RFC 9110, section 12.5.1).
 *
 * @param ranges in the order of the header
 */
public record Accept(List<Range> ranges) {

    /** The closeness of a range without a wildcard. */
    private static final int NAMED = 2;

    /**
     * A media range. Parameters other than {@code q} are not looked at: no format of ours has one that matters.
     *
     * @param type such as {@code text}, or {@code *}
     * @param subtype such as {@code csv}, or {@code *}
     * @param quality from 0 (not wanted) to 1
     */
    record Range(String type, String subtype, double quality) {

        boolean matches(String mediaType) {
            int slash = mediaType.indexOf('/');
            return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
                    && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
        }

        /** How closely it names a type: the closest range decides. */
        int closeness() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
        }
    }

    /**
     * Reads a header. A range that is not well formed is passed over, as are qualities out of range.
     *
     * @param header its value; null or blank where the client sent none, which accepts everything
     */
    public static Accept parse(String header) {
        if (header == null || header.isBlank()) {
            return new Accept(List.of(new Range("*", "*", 1)));
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            range(part).ifPresent(ranges::add);
        }
        return new Accept(List.copyOf(ranges));
    }

    /**
     * The format that the client likes best among those offered; the first of them where it likes several alike.
     *
     * @return empty if it accepts none
     */
    public Optional<Format> best(List<Format> offered) {
        Format best = null;
        double bestQuality = 0;
        for (Format format : offered) {
            double quality = quality(format);
            if (quality > bestQuality) {
                best = format;
                bestQuality = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Its own media type decides; the others by which it is asked for count where they are named, not by wildcards. */
    private double quality(Format format) {
        return Math.max(
                quality(format.mediaType()),
                ranges.stream()
                        .filter(range -> range.closeness() == NAMED)
                        .filter(range -> format.alsoAccepted().stream().anyMatch(range::matches))
                        .mapToDouble(Range::quality)
                        .max()
                        .orElse(0));
    }

    private double quality(String mediaType) {
        int closeness = -1;
        double quality = 0;
        for (Range range : ranges) {
            if (range.matches(mediaType) && range.closeness() > closeness) {
                closeness = range.closeness();
                quality = range.quality();
            }
        }
        return quality;
    }

    private static Optional<Range> range(String text) {
        String[] parts = text.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
        String[] types = parts[0].split("/", -1);
        if (types.length != 2 || types[0].isEmpty() || types[1].isEmpty()) {
            return Optional.empty();
        }
        double quality = 1;
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("q=")) {
                try {
                    quality = Math.max(0, Math.min(1, Double.parseDouble(parts[i].substring(2))));
                } catch (NumberFormatException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Range(types[0], types[1], quality));
    }
}
