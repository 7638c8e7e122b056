package org.diplomaticties.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.picture.Sign;

/**
 * What a row of an answer tells a picture.
 *
 * @param table the answer
 * @param row one of its rows
 */
record RowFacts(ResultTable table, ResultTable.Row row) {

    /** What the row is about: a thing, else its dates, else its first words. */
    String name() {
        return subject().map(Link::text).orElseGet(() -> dated().isEmpty() ? cell(0).text() : dated());
    }

    /** Where the thing that it is about leads; empty if nowhere. */
    String link() {
        return subject().map(Link::href).orElse("");
    }

    /** All that it says, in a line. */
    String told() {
        return IntStream.range(0, row.cells().size())
                .filter(column -> !cell(column).text().isEmpty())
                .mapToObj(column ->
                        table.columns().get(column).text() + ": " + cell(column).text())
                .collect(Collectors.joining(" · "));
    }

    Optional<PartialDate> date(String column) {
        int index = table.column(column);
        return index < 0 || cell(index).date() == null
                ? Optional.empty()
                : PartialDate.parse(cell(index).date().iso());
    }

    /** How it is known, where a column says. */
    Sign sign(Sign otherwise) {
        int basis = table.column("basis");
        return basis < 0 || cell(basis).sign() == null
                ? otherwise
                : Sign.valueOf(cell(basis).sign().style().toUpperCase(Locale.ROOT));
    }

    /** The first thing that is not its source. */
    private Optional<Link> subject() {
        return IntStream.range(0, row.cells().size())
                .filter(column -> !table.columns().get(column).name().equals("source"))
                .mapToObj(column -> cell(column).link())
                .filter(link -> link != null && !link.kind().isEmpty())
                .findFirst();
    }

    private String dated() {
        return row.cells().stream()
                .filter(cell -> cell.date() != null)
                .map(ResultTable.Cell::text)
                .limit(2)
                .collect(Collectors.joining(" – "));
    }

    private ResultTable.Cell cell(int column) {
        return row.cells().get(column);
    }
}
