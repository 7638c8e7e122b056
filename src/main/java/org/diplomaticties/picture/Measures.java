package org.diplomaticties.picture;

import java.text.NumberFormat;
import java.util.List;

/**
 * How much there is of each of several things: a bar below each name, with its number.
 *
 * @param caption what it is called
 * @param measures from the top; the first forty are drawn
 */
public record Measures(Caption caption, List<Measure> measures) {

    private static final int BARS = 40;
    private static final double ROW = 38;
    private static final double LONGEST = 88;

    /**
     * How much there is of something.
     *
     * @param label its name
     * @param link where to read on; empty if nowhere
     * @param tooltip what is told of it, in a line or a few
     * @param count how much, zero or more
     */
    public record Measure(String label, String link, String tooltip, double count) {

        public Measure {
            if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Not a count: " + count);
            }
        }
    }

    public Measures {
        measures = List.copyOf(measures);
    }

    public Picture picture() {
        List<Measure> shown = measures.stream().limit(BARS).toList();
        boolean linked = shown.stream().anyMatch(measure -> Svg.leads(measure.link()));
        Svg svg = new Svg(caption, "measures", linked, "height", Svg.number(ROW * shown.size() + 4));
        double most = shown.stream().mapToDouble(Measure::count).max().orElse(1);
        for (int i = 0; i < shown.size(); i++) {
            draw(svg, shown.get(i), i * ROW, Math.max(most, Double.MIN_NORMAL));
        }
        return new Picture(svg.end(), shown.size(), measures.size() - shown.size());
    }

    private void draw(Svg svg, Measure measure, double top, double most) {
        svg.link(measure.link()).tooltip(measure.tooltip());
        new Text("0", top + 13, 0, "start", "label", 42, 72).write(svg, Label.of(measure.label()));
        double width = LONGEST * measure.count() / most;
        String y = Svg.number(top + 19);
        svg.shape("rect", "class", "level-1", "x", "0", "width", Svg.percent(width), "y", y, "height", "12");
        Label count = Label.of(NumberFormat.getInstance(caption.locale()).format(measure.count()));
        new Text(Svg.percent(width), top + 29, 6, "start", "tick", Integer.MAX_VALUE, Integer.MAX_VALUE)
                .write(svg, count);
        svg.close();
    }
}
