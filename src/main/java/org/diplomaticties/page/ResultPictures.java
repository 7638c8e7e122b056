package org.diplomaticties.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.picture.Bars;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.Dot;
import org.diplomaticties.picture.Edge;
import org.diplomaticties.picture.Measures;
import org.diplomaticties.picture.Picture;
import org.diplomaticties.picture.Row;
import org.diplomaticties.picture.Sign;
import org.diplomaticties.picture.Span;
import org.diplomaticties.picture.Timeline;

/** Draws an answer from its table: counts as bars, dates on an axis of time. What columns hold follows from their names. */
final class ResultPictures {

    /** Columns that hold how much of something there is; the first that there is, is drawn. */
    private static final List<String> COUNTS = List.of("meetings", "visits", "days", "occurrences", "count");

    /** Columns that hold the begin and the end of something. */
    private static final Map<String, String> SPANS =
            Map.of("begin", "end", "ended", "began", "since", "presented", "parted", "met");

    private static final String YEAR = "year";
    private static final String DATE = "date";
    private static final String UNTIL = "until";

    /** With more events than this, those of a kind share a row. */
    private static final int APART = 40;

    private static final int KINDS = 12;

    private final ResultTable table;
    private final Caption caption;

    ResultPictures(ResultTable table, Caption caption) {
        this.table = table;
        this.caption = caption;
    }

    /** Whether there is a column with counts. */
    static boolean hasCounts(List<String> columns) {
        return COUNTS.stream().anyMatch(columns::contains);
    }

    /** Whether there are columns with dates of what the rows tell. */
    static boolean hasTime(List<String> columns) {
        return columns.contains(DATE)
                || SPANS.entrySet().stream()
                        .anyMatch(span -> columns.contains(span.getKey()) && columns.contains(span.getValue()));
    }

    /** Bars: by year where there are years, else one for each row. */
    Picture chart() {
        int count = COUNTS.stream()
                .mapToInt(table::column)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(0);
        int year = table.column(YEAR);
        if (year >= 0) {
            List<Bars.Bar> bars = new ArrayList<>();
            for (ResultTable.Row row : table.rows()) {
                year(row.cells().get(year))
                        .ifPresent(start -> bars.add(new Bars.Bar(
                                start,
                                List.of((long) number(row.cells().get(count))),
                                facts(row).told(),
                                "")));
            }
            return new Bars(caption, Bars.Unit.YEAR, List.of(), bars).picture();
        }
        return new Measures(
                        caption,
                        table.rows().stream()
                                .map(row -> new Measures.Measure(
                                        facts(row).name(),
                                        facts(row).link(),
                                        facts(row).told(),
                                        number(row.cells().get(count))))
                                .toList())
                .picture();
    }

    /** Rows on an axis of time. */
    Picture timeline() {
        List<Row> rows = table.column(DATE) >= 0 ? events() : spans();
        return new Timeline(caption, rows, List.of(), last(rows)).picture();
    }

    private static LocalDate last(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(
                        row.dots().stream().map(Dot::latest),
                        row.spans().stream()
                                .flatMap(span -> Stream.of(span.begin(), span.end()))
                                .filter(edge -> edge.kind() == Edge.Kind.KNOWN)
                                .map(Edge::latest)))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private List<Row> spans() {
        Map.Entry<String, String> names = SPANS.entrySet().stream()
                .filter(span -> table.column(span.getKey()) >= 0 && table.column(span.getValue()) >= 0)
                .findFirst()
                .orElseThrow();
        return table.rows().stream()
                .map(row -> new Row(
                        facts(row).name(),
                        facts(row).link(),
                        List.of(span(row, names.getKey(), names.getValue())),
                        List.of()))
                .toList();
    }

    private Span span(ResultTable.Row row, String begin, String end) {
        List<LocalDate> attested = Stream.of("firstAttested", "lastAttested")
                .flatMap(name -> facts(row).date(name).stream())
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::earliest)
                .distinct()
                .toList();
        return new Span(
                edge(row, begin),
                edge(row, end),
                facts(row).sign(Sign.STATED),
                attested,
                facts(row).told(),
                "");
    }

    private Edge edge(ResultTable.Row row, String column) {
        return facts(row)
                .date(column)
                .map(date -> Edge.within(date.earliest(), date.latest()))
                .orElse(Edge.UNKNOWN);
    }

    private List<Row> events() {
        int kinds = kindColumn();
        Map<String, List<ResultTable.Row>> groups = new LinkedHashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            ResultTable.Row row = table.rows().get(i);
            String group = table.rows().size() <= APART
                    ? Integer.toString(i)
                    : kinds < 0 ? "" : row.cells().get(kinds).text();
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
        }
        return groups.entrySet().stream()
                .map(group -> group.getValue().size() == 1
                        ? eventRow(
                                facts(group.getValue().get(0)).name(),
                                facts(group.getValue().get(0)).link(),
                                group.getValue())
                        : eventRow(group.getKey(), "", group.getValue()))
                .toList();
    }

    private Row eventRow(String label, String link, List<ResultTable.Row> rows) {
        return new Row(
                label,
                link,
                List.of(),
                rows.stream().flatMap(row -> dot(row).stream()).toList());
    }

    private Optional<Dot> dot(ResultTable.Row row) {
        return facts(row).date(DATE).map(date -> {
            LocalDate latest = facts(row).date(UNTIL).map(PartialDate::latest).orElse(date.latest());
            return new Dot(
                    date.earliest(),
                    latest.isBefore(date.earliest()) ? date.latest() : latest,
                    facts(row).sign(Sign.ATTESTED),
                    facts(row).told(),
                    facts(row).link());
        });
    }

    /** The first column of a few different words, which tells events apart; -1 if there is none. */
    private int kindColumn() {
        return IntStream.range(0, table.columns().size())
                .filter(column -> table.rows().stream()
                        .map(row -> row.cells().get(column))
                        .allMatch(cell -> cell.date() == null && !cell.number()))
                .filter(column -> {
                    long different = table.rows().stream()
                            .map(row -> row.cells().get(column).text())
                            .distinct()
                            .count();
                    return different > 1 && different <= KINDS;
                })
                .findFirst()
                .orElse(-1);
    }

    private RowFacts facts(ResultTable.Row row) {
        return new RowFacts(table, row);
    }

    private static double number(ResultTable.Cell cell) {
        try {
            return Math.max(0, Double.parseDouble(cell.text()));
        } catch (NumberFormatException e) {
            return 0; // an empty cell has no length
        }
    }

    private static Optional<LocalDate> year(ResultTable.Cell cell) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(
                            cell.date() == null ? cell.text() : cell.date().iso()),
                    1,
                    1));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty(); // no bar for what is no year
        }
    }
}
