package org.diplomaticties.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** Reads the rows of a table one after the other: text with a header, separated by commas, semicolons or tabs. */
final class TableFile {

    private final ArchiveFile file;
    private final List<Charset> encoding;
    private final List<Character> separator;
    private final Sink out;

    /**
     * A file that was not opened yet.
     *
     * @param encoding at most one; empty to find it
     * @param separator at most one; empty to find it
     */
    TableFile(ArchiveFile file, List<Charset> encoding, List<Character> separator, Sink out) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
        this.out = out;
    }

    /** Says what the columns of a table hold. */
    interface Columns {

        /** Field to the number of its column, from 0. */
        Map<String, Integer> of(List<String> header, Location where);
    }

    /** The columns by their own names. */
    static Map<String, Integer> asNamed(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
        return columns;
    }

    /**
     * Hands on every row that is whole. Where the file breaks off, those before have been handed on, and the rest is a
     * problem.
     *
     * @param constants field to the value that it has where its cell is empty
     */
    void read(Columns columns, Map<String, String> constants, Consumer<TableRow> each) {
        try (TableText text =
                TableText.open(file.open(), encoding.isEmpty() ? StandardCharsets.UTF_8 : encoding.get(0))) {
            char found = text.separator();
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator.isEmpty() ? found : separator.get(0))
                    .setIgnoreEmptyLines(false)
                    .get();
            try (CSVParser parser =
                    CSVParser.builder().setReader(text).setFormat(format).get()) {
                rows(parser, text, columns, constants, each);
            }
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(file.path(), "It cannot be read: " + e.getMessage() + ".", "Get it anew."), e);
        }
    }

    private void rows(
            CSVParser parser, TableText text, Columns columns, Map<String, String> constants, Consumer<TableRow> each)
            throws IOException {
        int skipped = text.skippedLines();
        long line = 1L + skipped;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? List.of(records.next().values()) : List.of();
            if (!isText(header, text, line, true)) {
                return;
            }
            Map<String, Integer> fields = columns.of(header, new Location(file.path(), line, 1));
            line = skipped + parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                List<String> cells = Arrays.asList(records.next().values());
                if (isWhole(cells, header.size(), text, line)) {
                    each.accept(new TableRow(fields, constants, cells, new Location(file.path(), line, 1), out));
                }
                line = skipped + parser.getCurrentLineNumber() + 1;
                text.rowRead();
            }
        } catch (UncheckedIOException e) {
            broken(e.getCause(), line);
        }
    }

    private boolean isWhole(List<String> cells, int columns, TableText text, long line) {
        if (cells.stream().allMatch(String::isBlank)) {
            return false;
        }
        if (cells.size() != columns) {
            out.record();
            out.problem(
                    ProblemKind.CELL_COUNT,
                    new Location(file.path(), line, 1),
                    "The row has " + cells.size() + " cells, the header " + columns + ".",
                    "Give the row a cell for each column, and put a cell that holds the separator in quotation marks;"
                            + " it was left out.");
            return false;
        }
        if (!isText(cells, text, line, false)) {
            out.record();
            return false;
        }
        return true;
    }

    private boolean isText(List<String> cells, TableText text, long line, boolean header) {
        boolean damaged =
                cells.stream().anyMatch(cell -> cell.indexOf(TableText.DAMAGED) >= 0 || cell.indexOf('\0') >= 0);
        if (damaged) {
            out.problem(
                    ProblemKind.WRONG_ENCODING,
                    new Location(file.path(), line, 1),
                    (header ? "The header" : "The row") + " holds bytes that are no text in " + text.encoding() + ".",
                    "Save the file as UTF-8, or name its encoding with --encoding; "
                            + (header ? "nothing was read." : "the row was left out."));
        }
        return !damaged;
    }

    private void broken(IOException failure, long line) throws IOException {
        if (!(failure instanceof CSVException) && !(failure instanceof TableText.RowTooLong)) {
            throw failure;
        }
        out.problem(
                ProblemKind.MALFORMED_FILE,
                new Location(file.path(), line, 1),
                "From here on it is no table: " + failure.getMessage() + ".",
                "Close the quotation mark, and double those within a cell; what follows was not read.");
    }
}
