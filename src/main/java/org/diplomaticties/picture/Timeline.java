package org.diplomaticties.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows on one axis of time: careers, holders of a post, meetings by level, and any of them above others.
 *
 * @param caption what it is called
 * @param rows from the top; the first eighty are drawn
 * @param bands stretches to shade
 * @param until the day up to which a span without an end is drawn
 */
public record Timeline(Caption caption, List<Row> rows, List<Band> bands, LocalDate until) {

    private static final int ROWS = 80;
    private static final double ROW = 38;
    private static final double BAND = 18;
    private static final double TALL = 500;

    public Timeline {
        rows = List.copyOf(rows);
        bands = List.copyOf(bands);
    }

    public Picture picture() {
        List<Row> shown = rows.stream().limit(ROWS).toList();
        TimeAxis axis = axis(shown);
        double top = bands.isEmpty() ? 0 : BAND;
        double bottom = top + ROW * shown.size();
        boolean linked = shown.stream().anyMatch(Row::isLinked);
        boolean tall = bottom > TALL;
        double shift = tall ? AxisLines.WRITING : 0;
        Svg svg = new Svg(caption, "timeline", linked, "height", Svg.number(bottom + shift + AxisLines.WRITING + 4));
        AxisLines lines = new AxisLines(svg, axis.ticks(TickStep.Unit.DAYS, caption.locale()));
        Fade.define(svg, caption.id(), shown);
        if (tall) {
            lines.write(-2);
        }
        BandWriter.draw(svg, axis, bands, shift, bottom + shift);
        lines.draw(top + shift, bottom + shift + 4);
        for (int i = 0; i < shown.size(); i++) {
            row(svg, axis, shown.get(i), top + shift + i * ROW);
        }
        return new Picture(svg.end(), shown.size(), rows.size() - shown.size());
    }

    private TimeAxis axis(List<Row> shown) {
        boolean open = shown.stream()
                .flatMap(row -> row.spans().stream())
                .anyMatch(span -> span.end().kind() == Edge.Kind.OPEN);
        Stream<LocalDate> ends = bands.stream().flatMap(band -> Stream.of(band.first(), band.last()));
        List<LocalDate> days =
                Stream.concat(shown.stream().flatMap(Row::days), ends).sorted().toList();
        LocalDate first = days.isEmpty() ? until : days.get(0);
        LocalDate last = days.isEmpty() ? until : days.get(days.size() - 1);
        return TimeAxis.around(first, open && last.isBefore(until) ? until : last);
    }

    private void row(Svg svg, TimeAxis axis, Row row, double top) {
        double middle = top + 26;
        svg.link(row.link());
        Label label = Label.of(row.label());
        if (label.length() > 40) {
            svg.tooltip(row.label());
        }
        new Text("0", top + 13, 0, "start", "label", 42, 72).write(svg, label);
        svg.close();
        String y = Svg.number(middle);
        svg.shape("line", "class", "rail", "x1", "0", "x2", "100%", "y1", y, "y2", y);
        for (Span span : row.spans()) {
            new SpanWriter(svg, axis, caption).draw(span, middle);
        }
        for (Dots.Pile pile : Dots.piles(axis, row.dots())) {
            Dots.draw(svg, pile, middle);
        }
    }
}
