package org.diplomaticties.result;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.query.Form;

/**
 * Writes meetings and other dated things as a calendar (iCalendar, RFC 5545): one all-day event for each, however many rows
 * tell of it. A date of a month or a year is no event on a day: it spans the whole of it, and says so.
 */
final class Calendar {

    /** An answer that has more is refused rather than cut. */
    static final int MOST_EVENTS = 100_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Asking asking;
    private final Columns columns;
    private final String thing;
    private final Labels labels;
    private final Map<Node, Event> events = new LinkedHashMap<>();

    /** When something is, and what rows tell of it, by column. */
    private record Event(Span span, Map<String, Set<String>> told) {}

    private Calendar(Asking asking, Graph graph) {
        this.asking = asking;
        this.columns = Columns.of(asking.form());
        this.thing = dated(asking.form()).orElseThrow();
        this.labels = new Labels(graph);
    }

    /** The column with the things that have a date; empty where rows make no calendar. */
    static Optional<String> dated(Form form) {
        Columns columns = Columns.of(form);
        return columns.has("date") ? columns.first("meeting", "event", "thing") : Optional.empty();
    }

    static void write(Asking asking, RowSet rows, Graph graph, OutputStream out) {
        Calendar calendar = new Calendar(asking, graph);
        rows.forEachRemaining(calendar::add);
        calendar.write(new ContentLines(out));
    }

    private void add(Binding row) {
        Node key = row.get(thing);
        Optional<Span> span = Span.of(row);
        if (key == null || !key.isURI() || span.isEmpty()) {
            return;
        }
        Map<String, Set<String>> told = events.computeIfAbsent(key, any -> new Event(span.get(), new TreeMap<>()))
                .told();
        if (events.size() > MOST_EVENTS) {
            throw new TiesException(Problem.invalid(
                    "format",
                    "The answer has more than " + MOST_EVENTS + " events, more than a calendar can hold.",
                    "Ask for less, or take all of it as CSV."));
        }
        for (String column : columns.names()) {
            Node value = row.get(column);
            if (value != null && value.isLiteral() && !column.equals("date") && !column.equals("until")) {
                told.computeIfAbsent(column, any -> new LinkedHashSet<>()).add(value.getLiteralLexicalForm());
            }
        }
    }

    private void write(ContentLines lines) {
        lines.raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Diplomatic Ties//Answers//EN")
                .raw("CALSCALE", "GREGORIAN")
                .text("NAME", asking.form().header().summary()) // RFC 7986, section 5.1
                .text("X-WR-CALNAME", asking.form().header().summary())
                .text("DESCRIPTION", Citation.of(asking).text());
        events.forEach((key, event) -> write(lines, key, event));
        lines.raw("END", "VCALENDAR");
    }

    private void write(ContentLines lines, Node key, Event event) {
        Span span = event.span();
        String name = columns.labelOf(thing)
                .map(event.told()::get)
                .map(names -> names.iterator().next())
                .orElseGet(() -> labels.of(key));
        lines.raw("BEGIN", "VEVENT")
                .raw("UID", key.getURI())
                .raw("DTSTAMP", STAMP.format(asking.time()))
                .raw("DTSTART;VALUE=DATE", day(span.first()))
                .raw("DTEND;VALUE=DATE", day(span.last().plusDays(1))) // the day after the last
                .text("SUMMARY", span.isExact() ? name : name + " (day not known: " + span + ")")
                .text("DESCRIPTION", description(span, event.told()))
                .raw("URL", asking.page(key))
                .raw("TRANSP", "TRANSPARENT");
        Set<String> places = event.told().get("placeLabel");
        if (places != null) {
            lines.text("LOCATION", String.join(", ", places));
        }
        lines.raw("END", "VEVENT");
    }

    private String description(Span span, Map<String, Set<String>> told) {
        StringBuilder text = new StringBuilder();
        if (!span.isExact()) {
            text.append("The day is not known, only ").append(span).append(".\n");
        }
        for (String column : columns.names()) {
            Set<String> values = told.get(column);
            if (values != null && !column.equals(columns.labelOf(thing).orElse(""))) {
                text.append(column.replaceFirst("(?<=.)(Label|Name)$", ""))
                        .append(": ")
                        .append(String.join("; ", values))
                        .append('\n');
            }
        }
        return text.toString().strip();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
