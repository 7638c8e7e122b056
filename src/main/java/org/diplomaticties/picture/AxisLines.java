package org.diplomaticties.picture;

import java.util.List;

/** Draws the lines of a time axis and what is written at them. */
final class AxisLines {

    /** The height of two lines of writing. */
    static final double WRITING = 32;

    private static final double NEAR_THE_END = 4;

    private final Svg svg;
    private final List<TimeAxis.Tick> ticks;

    AxisLines(Svg svg, List<TimeAxis.Tick> ticks) {
        this.svg = svg;
        this.ticks = ticks;
    }

    /** Draws lines between two heights, and the writing below the lower one. */
    void draw(double top, double bottom) {
        for (TimeAxis.Tick tick : ticks) {
            String x = Svg.percent(tick.at());
            svg.shape("line", "class", "grid", "x1", x, "x2", x, "y1", Svg.number(top), "y2", Svg.number(bottom));
        }
        write(bottom);
    }

    /** Writes what stands at the lines, below a height. */
    void write(double top) {
        for (TimeAxis.Tick tick : ticks) {
            write(tick, tick.label(), top + 13, tick.wide() ? "tick wide" : "tick");
            write(tick, tick.below(), top + 27, "tick era");
        }
    }

    private void write(TimeAxis.Tick tick, String words, double y, String style) {
        if (!words.isEmpty()) {
            String anchor = tick.at() < NEAR_THE_END ? "start" : tick.at() > 100 - NEAR_THE_END ? "end" : "middle";
            Text.brief(Svg.percent(tick.at()), y, anchor, style).write(svg, Label.of(words));
        }
    }
}
