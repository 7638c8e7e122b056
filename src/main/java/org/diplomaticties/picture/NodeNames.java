package org.diplomaticties.picture;

import java.util.List;

/**
 * Writes the names of nodes where there is room, those that come first before others. A narrow picture is scaled down, so
 * it has fewer names, in letters twice as large.
 */
final class NodeNames {

    private static final int LONGEST = 26;

    private final Svg svg;
    private final double width;
    private final double height;
    private final Size wide = new Size("label wide", 12, 60, new Boxes());
    private final Size narrow = new Size("label narrow", 25, 20, new Boxes());

    /** Letters of one height, and how many nodes have names in them at most. */
    private record Size(String style, double letter, int names, Boxes taken) {}

    NodeNames(Svg svg, double width, double height) {
        this.svg = svg;
        this.width = width;
        this.height = height;
    }

    /** Keeps the place of a node free of names. */
    void keepFree(double x, double y, double radius) {
        for (Size size : List.of(wide, narrow)) {
            size.taken.cover(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    /** Writes the name of the node of a rank, which counts from zero, if there is room for it. */
    void write(int rank, Label name, double x, double y, double radius) {
        for (Size size : List.of(wide, narrow)) {
            if (rank < size.names) {
                write(size, name.cut(LONGEST), x, y, radius + 4);
            }
        }
    }

    private void write(Size size, Label name, double x, double y, double aside) {
        double length = name.width() * size.letter / 100;
        double top = y - size.letter * 0.6;
        double tall = size.letter * 1.2;
        double base = y + size.letter * 0.35;
        if (top < 0 || top + tall > height) {
            return;
        }
        if (x + aside + length <= width && size.taken.take(x + aside, top, length, tall)) {
            Text.brief(Svg.number(x + aside), base, "start", size.style).write(svg, name);
        } else if (x - aside - length >= 0 && size.taken.take(x - aside - length, top, length, tall)) {
            Text.brief(Svg.number(x - aside), base, "end", size.style).write(svg, name);
        }
    }
}
