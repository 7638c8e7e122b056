package org.diplomaticties.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of time in a row of a timeline: a tenure, for one.
 *
 * @param begin its first day
 * @param end its last day
 * @param sign how it is known
 * @param attested the days on which a source shows that it lasts
 * @param tooltip what is told of it, in a line or a few
 * @param link where to read on; empty if nowhere
 */
public record Span(Edge begin, Edge end, Sign sign, List<LocalDate> attested, String tooltip, String link) {

    public Span {
        attested = attested.stream().sorted().toList();
    }

    /** All days that the span names. */
    Stream<LocalDate> days() {
        return Stream.concat(
                attested.stream(),
                Stream.of(begin, end).filter(Edge::isKnown).flatMap(edge -> Stream.of(edge.earliest(), edge.latest())));
    }
}
