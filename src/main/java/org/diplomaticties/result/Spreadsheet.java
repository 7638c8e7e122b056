package org.diplomaticties.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.rdf.Format;

/**
 * Writes rows as a spreadsheet (XLSX) of typed cells: days are dates, numbers are numbers, things link to their pages. All
 * else is text and stays text, whatever it starts with: no cell is a formula. A last sheet tells what was asked of which
 * version. Rows beyond what a sheet holds go on in the next.
 */
final class Spreadsheet {

    /** What Excel takes: rows of a sheet, links of a sheet, characters of a link and of a cell. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_LINKS = 65_530;
    private static final int LONGEST_LINK = 2_079;
    private static final int LONGEST_TEXT = 32_767;

    /** Excel counts days from 1900, which it takes for a leap year. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    /** A number in Excel has fifteen digits. */
    private static final BigDecimal FIRST_TOO_LONG = BigDecimal.TEN.pow(15);

    private static final int FLUSHED_ROWS = 1000;
    private static final double WIDTH = 24;
    private static final String LINK_COLOUR = "0563C1";

    private final Asking asking;
    private final List<String> columns;
    private final Workbook book;
    private int sheets;
    private long rows;
    private Worksheet sheet;
    private int line;
    private int links;

    private Spreadsheet(Asking asking, Workbook book) {
        this.asking = asking;
        this.columns = List.copyOf(asking.form().header().columns().keySet());
        this.book = book;
    }

    static void write(Asking asking, RowSet rows, OutputStream out) {
        try (Workbook book = new Workbook(out, "Diplomatic Ties", null)) {
            book.properties().setTitle(Citation.of(asking).title());
            Spreadsheet spreadsheet = new Spreadsheet(asking, book);
            spreadsheet.startSheet();
            while (rows.hasNext()) {
                spreadsheet.add(rows.next());
            }
            spreadsheet.sheet.finish();
            spreadsheet.about();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? "Answer" : "Answer " + sheets);
        sheet.freezePane(0, 1);
        line = 0;
        links = 0;
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    private void add(Binding row) throws IOException {
        if (line == MOST_ROWS - 1) {
            startSheet();
        }
        line++;
        rows++;
        for (int column = 0; column < columns.size(); column++) {
            Node term = row.get(columns.get(column));
            if (term != null) {
                cell(column, term);
            }
        }
        if (line % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Node term) {
        Optional<LocalDate> day = day(term);
        Optional<BigDecimal> number = number(term);
        if (term.isURI()) {
            link(column, term);
        } else if (day.isPresent()) {
            sheet.value(line, column, day.get());
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else if (number.isPresent()) {
            sheet.value(line, column, number.get());
        } else if (term.isLiteral() && term.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
            sheet.value(line, column, term.getLiteralLexicalForm().matches("true|1"));
        } else {
            sheet.value(line, column, text(term.isLiteral() ? term.getLiteralLexicalForm() : term.toString()));
        }
    }

    private void link(int column, Node thing) {
        String page = asking.page(thing);
        if (links == MOST_LINKS || page.length() > LONGEST_LINK || !page.matches("https?://.*")) {
            sheet.value(line, column, text(thing.getURI()));
            return;
        }
        links++;
        // The library (0.19.0) writes the target as it is: XML's own signs are escaped here.
        String target = page.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        sheet.hyperlink(line, column, new HyperLink(target, text(thing.getURI())));
        sheet.style(line, column).fontColor(LINK_COLOUR).underlined().set();
    }

    private void about() throws IOException {
        sheet = book.newWorksheet("About");
        sheet.width(0, WIDTH);
        sheet.width(1, 4 * WIDTH);
        line = -1;
        about("Question", asking.form().header().summary());
        about("Description", asking.form().header().description());
        asking.values().forEach(this::about);
        about("Rows", Long.toString(rows));
        about("Version", asking.version());
        about("Version of", asking.day().isEmpty() ? "not known" : asking.time().toString());
        about("Licence", "CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/");
        about("Page", asking.page());
        about("This file", asking.url(Format.XLSX));
        about("Cite as", Citation.of(asking).text());
        for (Map.Entry<String, String> column : asking.form().header().columns().entrySet()) {
            about("Column " + column.getKey(), column.getValue());
        }
        sheet.finish();
    }

    private void about(String name, String value) {
        line++;
        sheet.value(line, 0, name);
        sheet.style(line, 0).bold().set();
        sheet.value(line, 1, text(value));
        sheet.style(line, 1).wrapText(true).set();
    }

    private static Optional<LocalDate> day(Node term) {
        return term.isLiteral() && term.getLiteralDatatype().equals(XSDDatatype.XSDdate)
                ? PartialDate.parse(term.getLiteralLexicalForm())
                        .map(PartialDate::earliest)
                        .filter(day -> !day.isBefore(FIRST_DAY))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Node term) {
        if (!term.isLiteral() || !term.getLiteral().isWellFormed() || !(term.getLiteralValue() instanceof Number)) {
            return Optional.empty();
        }
        String written = term.getLiteralValue().toString();
        return written.matches("[-+.0-9Ee]+")
                ? Optional.of(new BigDecimal(written))
                        .filter(number -> number.abs().compareTo(FIRST_TOO_LONG) < 0)
                : Optional.empty();
    }

    private static String text(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
