package org.diplomaticties.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.diplomaticties.rdf.Things;

/**
 * Rows for a person to read. Where a column {@code x} has a companion {@code xName} or {@code xLabel}, the name is shown
 * in its place; IRIs are shortened.
 *
 * @param columns the headings
 * @param rows the cells, empty where there is no value
 */
record Table(List<String> columns, List<List<String>> rows) {

    /** Narrower than this, a column cannot be read. */
    private static final int NARROWEST = 12;

    /** What stands between two columns. */
    private static final int GAP = 2;

    private static final Character[] PLAIN = AsciiTable.NO_BORDERS;

    static Table of(RowSet result) {
        List<String> variables =
                result.getResultVars().stream().map(Var::getVarName).toList();
        List<String> shown = variables.stream()
                .filter(name -> companions(variables).noneMatch(name::equals))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        result.forEachRemaining(row ->
                rows.add(shown.stream().map(name -> cell(row, name, variables)).toList()));
        return new Table(shown, List.copyOf(rows));
    }

    /** The table as text, no wider than {@code width}: as one record below the other where columns would be too narrow. */
    String text(int width) {
        String count = rows.size() == 1 ? "1 row\n" : rows.size() + " rows\n";
        if (rows.isEmpty()) {
            return count;
        }
        List<Integer> widths = fit(width);
        boolean readable =
                IntStream.range(0, columns.size()).allMatch(i -> widths.get(i) >= Math.min(NARROWEST, natural(i)));
        return (readable ? grid(widths) : records(width)) + count;
    }

    private String grid(List<Integer> widths) {
        List<Column> layout = new ArrayList<>();
        for (String heading : columns) {
            layout.add(new Column()
                    .header(heading)
                    .headerAlign(HorizontalAlign.LEFT)
                    .dataAlign(HorizontalAlign.LEFT)
                    .maxWidth(widths.get(layout.size()) + GAP, OverflowBehaviour.NEWLINE));
        }
        String[][] cells = rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new);
        String text = AsciiTable.builder()
                .border(PLAIN)
                .data(layout.toArray(Column[]::new), cells)
                .asString();
        return text.lines().map(line -> line.stripTrailing() + "\n").reduce("", String::concat);
    }

    private String records(int width) {
        int longest = columns.stream().mapToInt(String::length).max().orElse(0);
        int room = Math.max(NARROWEST, width - longest - GAP);
        String indent = "\n" + " ".repeat(longest + GAP);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    text.append(columns.get(i))
                            .append(" ".repeat(longest - columns.get(i).length() + GAP))
                            .append(wrapped(row.get(i), room).replace("\n", indent))
                            .append('\n');
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Breaks a text into lines of at most so many characters, between words where it can. */
    private static String wrapped(String text, int width) {
        StringBuilder lines = new StringBuilder();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.append(rest, 0, end).append('\n');
            rest = rest.substring(space > 0 ? end + 1 : end);
        }
        return lines + rest;
    }

    /** Takes from the widest columns until all fit. */
    private List<Integer> fit(int width) {
        List<Integer> widths = new ArrayList<>(
                IntStream.range(0, columns.size()).map(this::natural).boxed().toList());
        long total = widths.stream().mapToLong(each -> each + GAP).sum();
        while (total > width && widths.stream().anyMatch(each -> each > 1)) {
            int widest = widths.indexOf(widths.stream().max(Integer::compare).orElseThrow());
            widths.set(widest, widths.get(widest) - 1);
            total--;
        }
        return widths;
    }

    private int natural(int column) {
        return Math.max(
                columns.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    /** Those of the variables that hold the name of what another one holds. */
    private static Stream<String> companions(List<String> variables) {
        return variables.stream()
                .flatMap(name -> Stream.of(name + "Name", name + "Label"))
                .filter(variables::contains);
    }

    /** The companion's value where there is one, else the variable's own. */
    private static String cell(Binding row, String name, List<String> variables) {
        Node node = Stream.of(name + "Name", name + "Label", name)
                .filter(variables::contains)
                .map(row::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return node == null ? "" : Things.shortForm(node).replaceAll("\\p{Cntrl}+", " ");
    }
}
