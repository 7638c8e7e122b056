package org.diplomaticties.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Which colour stands for which series.
 *
 * @param lines the numbers of the series in each line of writing
 * @param names the names of the series
 */
record Legend(List<List<Integer>> lines, List<Label> names) {

    /** About as many hundredths of a letter's height as a narrow picture is wide. */
    private static final int WIDTH = 2500;

    private static final int KEY = 200;
    private static final int LONGEST = 32;
    private static final double LINE = 18;

    static Legend of(List<String> series) {
        List<Label> names =
                series.stream().map(name -> Label.of(name).cut(LONGEST)).toList();
        List<List<Integer>> lines = new ArrayList<>();
        int left = 0;
        for (int i = 0; i < names.size(); i++) {
            int needed = names.get(i).width() + KEY;
            if (left < needed) {
                lines.add(new ArrayList<>());
                left = WIDTH;
            }
            lines.get(lines.size() - 1).add(i);
            left -= needed;
        }
        return new Legend(lines, names);
    }

    /** The class of the n-th of several series: from dark to light. */
    static String style(int index, int series) {
        return "level-" + (series < 2 ? 1 : 1 + Math.round(index * 5f / (series - 1)));
    }

    double height() {
        return lines.size() * LINE;
    }

    void write(Svg svg) {
        for (int i = 0; i < lines.size(); i++) {
            svg.open("text", "class", "legend", "x", "0", "y", Svg.number(12 + i * LINE));
            for (int name : lines.get(i)) {
                svg.open("tspan", "class", "key " + style(name, names.size()));
                svg.text(Label.of("■")).close();
                svg.open("tspan")
                        .text(new Label("\u00A0" + names.get(name).text() + "\u2003"))
                        .close();
            }
            svg.close();
        }
    }
}
