package org.diplomaticties.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The colours of ends that no source tells: they fade away. */
final class Fade {

    private Fade() {}

    /** Defines those that rows need. */
    static void define(Svg svg, String id, List<Row> rows) {
        Set<Sign> begins = EnumSet.noneOf(Sign.class);
        Set<Sign> ends = EnumSet.noneOf(Sign.class);
        for (Row row : rows) {
            for (Span span : row.spans()) {
                if (span.begin().kind() == Edge.Kind.UNKNOWN) {
                    begins.add(span.sign());
                }
                if (span.end().kind() == Edge.Kind.UNKNOWN) {
                    ends.add(span.sign());
                }
            }
        }
        svg.open("defs");
        begins.forEach(sign -> gradient(svg, id, sign, "begin", "0", "1"));
        ends.forEach(sign -> gradient(svg, id, sign, "end", "1", "0"));
        svg.close();
    }

    /** The attribute {@code fill} of an end. */
    static String fill(String id, Sign sign, String side) {
        return "url(#" + name(id, sign, side) + ")";
    }

    private static void gradient(Svg svg, String id, Sign sign, String side, String from, String to) {
        svg.open("linearGradient", "id", name(id, sign, side));
        svg.shape("stop", "class", sign.style(), "offset", "0", "stop-opacity", from);
        svg.shape("stop", "class", sign.style(), "offset", "1", "stop-opacity", to);
        svg.close();
    }

    private static String name(String id, Sign sign, String side) {
        return id + "-" + sign.style() + "-" + side;
    }
}
