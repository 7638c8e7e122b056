package org.diplomaticties.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Draws stretches of time: certain days as a bar, days between the first and the last that an edge can mean as a paler
 * one, and an edge that no source tells as an end that fades.
 */
record SpanWriter(Svg svg, TimeAxis axis, Caption caption) {

    private static final double HEIGHT = 10;

    /** How long a fading end is. */
    private static final double FADE = 8;

    /** The narrowest bar that is seen. */
    private static final double NARROWEST = 0.35;

    void draw(Span span, double middle) {
        svg.open("g", "class", "span " + span.sign().style());
        svg.link(span.link()).tooltip(span.tooltip());
        if (!span.begin().isKnown() && !span.end().isKnown() && span.attested().isEmpty()) {
            String y = Svg.number(middle);
            svg.shape("line", "class", "untold", "x1", "0", "x2", "100%", "y1", y, "y2", y);
        } else {
            bar(span, middle);
        }
        svg.close();
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dayFirst());
        for (LocalDate day : span.attested()) {
            Dots.draw(svg, new Dots.Pile(axis.middleOf(day, day), Sign.ATTESTED, 1, date.format(day), ""), middle);
        }
        svg.close();
    }

    /** English dates are written as in 12 September 2022. */
    private Locale dayFirst() {
        return caption.locale().equals(Locale.ENGLISH) ? Locale.UK : caption.locale();
    }

    private void bar(Span span, double middle) {
        double begin = begin(span);
        double end = Math.max(end(span), begin);
        double certainBegin = span.begin().isKnown() ? axis.at(span.begin().latest()) : begin;
        double certainEnd = span.end().isKnown() ? axis.at(span.end().earliest().plusDays(1)) : end;
        if (certainEnd < certainBegin) {
            piece("vague", begin, end, middle);
        } else {
            piece("vague", begin, certainBegin, middle);
            certain(span, certainBegin, Math.max(certainEnd, certainBegin + narrowest(span)), middle);
            piece("vague", certainEnd, end, middle);
        }
        if (span.begin().kind() == Edge.Kind.UNKNOWN) {
            fade(span, "begin", Math.max(0, begin - FADE), begin, middle);
        }
        if (span.end().kind() == Edge.Kind.UNKNOWN) {
            fade(span, "end", end, Math.min(100, end + FADE), middle);
        }
    }

    /** A bar of a day is seen because it has a least width, one that fades because of that. */
    private static double narrowest(Span span) {
        boolean fades = span.begin().kind() == Edge.Kind.UNKNOWN || span.end().kind() == Edge.Kind.UNKNOWN;
        return fades ? 0 : NARROWEST;
    }

    /** Where the bar begins, without what fades: at the first day that a source names. */
    private double begin(Span span) {
        if (span.begin().isKnown()) {
            return axis.at(span.begin().earliest());
        }
        if (span.begin().kind() == Edge.Kind.OPEN) {
            return 0;
        }
        return span.attested().isEmpty()
                ? axis.at(span.end().isKnown() ? span.end().earliest() : axis.last())
                : axis.at(span.attested().get(0));
    }

    private double end(Span span) {
        if (span.end().isKnown()) {
            return axis.at(span.end().latest().plusDays(1));
        }
        if (span.end().kind() == Edge.Kind.OPEN) {
            return 100;
        }
        int days = span.attested().size();
        return days == 0
                ? axis.at(span.begin().isKnown() ? span.begin().latest() : axis.first())
                : axis.at(span.attested().get(days - 1).plusDays(1));
    }

    /** What sources contradict each other about is filled to a half. */
    private void certain(Span span, double from, double to, double middle) {
        piece("certain", from, to, middle);
        if (span.sign() == Sign.CONFLICT) {
            rectangle("half", from, to, middle, HEIGHT / 2);
        }
    }

    private void piece(String style, double from, double to, double middle) {
        if (to > from) {
            rectangle(style, from, to, middle - HEIGHT / 2, HEIGHT);
        }
    }

    private void fade(Span span, String side, double from, double to, double middle) {
        svg.shape(
                "rect",
                "class",
                "fade",
                "fill",
                Fade.fill(caption.id(), span.sign(), side),
                "x",
                Svg.percent(from),
                "width",
                Svg.percent(to - from),
                "y",
                Svg.number(middle - HEIGHT / 2),
                "height",
                Svg.number(HEIGHT));
    }

    private void rectangle(String style, double from, double to, double y, double height) {
        svg.shape(
                "rect",
                "class",
                style,
                "x",
                Svg.percent(from),
                "width",
                Svg.percent(to - from),
                "y",
                Svg.number(y),
                "height",
                Svg.number(height));
    }
}
