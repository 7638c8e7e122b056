package org.diplomaticties.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a timeline: a post or a holder with tenures, or a level with its meetings.
 *
 * @param label what stands above it
 * @param link where the label leads; empty if nowhere
 * @param spans stretches of time
 * @param dots single events
 */
public record Row(String label, String link, List<Span> spans, List<Dot> dots) {

    public Row {
        spans = List.copyOf(spans);
        dots = List.copyOf(dots);
    }

    Stream<LocalDate> days() {
        return Stream.concat(
                spans.stream().flatMap(Span::days),
                dots.stream().flatMap(dot -> Stream.of(dot.earliest(), dot.latest())));
    }

    boolean isLinked() {
        return Svg.leads(link)
                || spans.stream().anyMatch(span -> Svg.leads(span.link()))
                || dots.stream().anyMatch(dot -> Svg.leads(dot.link()));
    }
}
