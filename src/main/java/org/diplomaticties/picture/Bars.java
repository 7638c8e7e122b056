package org.diplomaticties.picture;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts by month or by year, as bars; several series stand on each other. What has no bar is zero.
 *
 * @param caption what it is called
 * @param unit what each bar stands for
 * @param series the names of the series, the lowest first; at most six, and none where there is only one
 * @param bars the counts, in any order
 */
public record Bars(Caption caption, Unit unit, List<String> series, List<Bar> bars) {

    /** The most series that can be told apart. */
    private static final int SERIES = 6;

    private static final double PLOT = 180;
    private static final double RIGHT = 99;
    private static final double GAP = 0.14;

    /** What a bar stands for. */
    public enum Unit {
        MONTH,
        YEAR
    }

    /**
     * The counts of a month or a year.
     *
     * @param start its first day
     * @param counts one of each series
     * @param tooltip what is told of it, in a line or a few
     * @param link where to read on; empty if nowhere
     */
    public record Bar(LocalDate start, List<Long> counts, String tooltip, String link) {

        public Bar {
            counts = List.copyOf(counts);
            if (counts.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("A count below zero: " + counts);
            }
        }

        long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    public Bars {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        int each = Math.max(1, series.size());
        if (each > SERIES || bars.stream().anyMatch(bar -> bar.counts().size() != each)) {
            throw new IllegalArgumentException(
                    "Each bar has a count of each series, and there are at most six series.");
        }
    }

    public Picture picture() {
        Legend legend = Legend.of(series);
        double top = legend.height() + 18;
        double bottom = top + PLOT;
        boolean linked = bars.stream().anyMatch(bar -> Svg.leads(bar.link()));
        Svg svg = new Svg(caption, "bars", linked, "height", Svg.number(bottom + AxisLines.WRITING));
        legend.write(svg);
        NumberAxis counts =
                NumberAxis.upTo(bars.stream().mapToLong(Bar::total).max().orElse(0));
        lines(svg, counts, top);
        if (!bars.isEmpty()) {
            TimeAxis axis = axis(counts);
            LocalDate second = after(axis.first());
            double middle = (axis.at(second.minusDays(1)) - axis.at(axis.first())) / 2;
            new AxisLines(svg, axis.shifted(middle).ticks(smallest(), caption.locale())).draw(bottom, bottom + 4);
            for (Bar bar : bars) {
                draw(svg, axis, bar, bottom, PLOT / counts.top());
            }
        }
        svg.shape("line", "class", "base", "x1", "0", "x2", "100%", "y1", Svg.number(bottom), "y2", Svg.number(bottom));
        return new Picture(svg.end(), bars.size(), 0);
    }

    /** The numbers stand on their lines at the left, where the bars leave them room. */
    private TimeAxis axis(NumberAxis counts) {
        double left = 2 + 2.2 * number(counts.top()).length();
        LocalDate first =
                bars.stream().map(Bar::start).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = bars.stream().map(Bar::start).max(LocalDate::compareTo).orElseThrow();
        return new TimeAxis(first, after(last).minusDays(1), left, RIGHT);
    }

    private void lines(Svg svg, NumberAxis counts, double top) {
        for (long line : counts.lines()) {
            String y = Svg.number(top + PLOT - line * PLOT / counts.top());
            svg.shape("line", "class", "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y);
            Text.brief("0", Double.parseDouble(y) - 4, "start", "tick").write(svg, Label.of(number(line)));
        }
    }

    private void draw(Svg svg, TimeAxis axis, Bar bar, double bottom, double perCount) {
        if (bar.total() == 0) {
            return;
        }
        double begin = axis.at(bar.start());
        double width = axis.at(after(bar.start()).minusDays(1)) - begin;
        String x = Svg.percent(begin + width * GAP / 2);
        String wide = Svg.percent(width * (1 - GAP));
        svg.link(bar.link()).tooltip(bar.tooltip());
        svg.shape("rect", "class", "hit", "x", x, "width", wide, "y", Svg.number(bottom - PLOT), "height", "180");
        double y = bottom;
        for (int i = 0; i < bar.counts().size(); i++) {
            double height = bar.counts().get(i) * perCount;
            if (height > 0) {
                y -= height;
                String seen = Svg.number(Math.max(1, height));
                svg.shape("rect", "class", level(i), "x", x, "width", wide, "y", Svg.number(y), "height", seen);
            }
        }
        svg.close();
    }

    private String level(int index) {
        return Legend.style(index, series.size());
    }

    private TickStep.Unit smallest() {
        return unit == Unit.YEAR ? TickStep.Unit.YEARS : TickStep.Unit.MONTHS;
    }

    private LocalDate after(LocalDate start) {
        return unit == Unit.YEAR ? start.plusYears(1) : start.plusMonths(1);
    }

    private String number(long count) {
        return NumberFormat.getIntegerInstance(caption.locale()).format(count);
    }
}
