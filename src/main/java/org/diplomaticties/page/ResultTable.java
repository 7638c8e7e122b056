package org.diplomaticties.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.query.Form;

/**
 * The rows of an answer as a table for people. Where a column {@code x} has a companion {@code xName} or {@code xLabel}, or
 * is followed by one that is called {@code name} or {@code label}, the two are one cell, which leads to the thing.
 *
 * @param columns the headings
 * @param rows the first rows
 * @param more how many rows there are that are not among them
 */
record ResultTable(List<Column> columns, List<Row> rows, int more) {

    /** So many rows are sent. */
    static final int SHOWN = 1_000;

    private static final Set<String> SIGNS = Set.of("attested", "stated", "unknown", "conflict");
    private static final Set<String> NAMES = Set.of("name", "label");
    private static final Set<XSDDatatype> DATES =
            Set.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDgYear);

    /**
     * A column.
     *
     * @param note what it holds, in a sentence's part
     */
    record Column(String name, String text, String note, boolean number) {}

    /** A row of cells, one in each column. */
    record Row(List<Cell> cells) {}

    /**
     * A cell, which holds one of these or nothing.
     *
     * @param term what stands there in the graph
     * @param link a thing, or a text
     * @param date a date
     * @param sign how something is known
     * @param number whether it is a number
     * @param sort what it is sorted by, where that is not its text
     */
    record Cell(Node term, Link link, ShownDate date, Sign sign, boolean number, String sort) {

        static final Cell EMPTY = new Cell(null, null, null, null, false, "");

        String text() {
            return link != null ? link.text() : date != null ? date.text() : sign != null ? sign.text() : "";
        }

        boolean anySort() {
            return !sort.isEmpty();
        }
    }

    /** A sign of knowledge with its word. */
    record Sign(String style, String text) {}

    /** Takes in rows with these variables, in whatever way they are read. */
    static Reading reading(List<Var> variables, Labels labels, PageRequest request) {
        List<String> names = variables.stream().map(Var::getVarName).toList();
        List<String> shown =
                names.stream().filter(name -> !isCompanion(name, names)).toList();
        return new Reading(names, shown, labels, request);
    }

    /** The place of a column; -1 if there is none of this name. */
    int column(String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    int count() {
        return rows.size() + more;
    }

    boolean anyRows() {
        return !rows.isEmpty();
    }

    private static boolean isCompanion(String name, List<String> names) {
        boolean ofOther = Stream.of("Name", "Label")
                .anyMatch(ending ->
                        name.endsWith(ending) && names.contains(name.substring(0, name.length() - ending.length())));
        return ofOther || (NAMES.contains(name) && names.indexOf(name) > 0);
    }

    /** Takes the rows in. */
    static final class Reading {

        private final List<String> names;
        private final List<String> shown;
        private final Labels labels;
        private final Messages messages;
        private final DateText dates;
        private final List<Row> rows = new ArrayList<>();
        private int count;

        Reading(List<String> names, List<String> shown, Labels labels, PageRequest request) {
            this.names = names;
            this.shown = shown;
            this.labels = labels;
            this.messages = request.messages();
            this.dates = new DateText(request.messages().language());
        }

        void add(Binding row) {
            count++;
            if (count <= SHOWN) {
                rows.add(new Row(shown.stream().map(name -> cell(name, row)).toList()));
            }
        }

        private Cell cell(String name, Binding row) {
            Node node = row.get(name);
            Optional<Node> companion = companion(name).map(row::get);
            if (node == null) {
                return companion.map(text -> literal(text)).orElse(Cell.EMPTY);
            }
            if (node.isLiteral()) {
                return literal(node);
            }
            Link link = node.isURI() ? labels.link(node) : new Link("", node.toString(), "", "");
            boolean named = companion.isPresent() && node.isURI() && !labels.isNamed(node);
            return new Cell(
                    node,
                    named ? new Link(link.href(), companion.get().getLiteralLexicalForm(), "", link.kind()) : link,
                    null,
                    null,
                    false,
                    "");
        }

        private Optional<String> companion(String name) {
            int after = names.indexOf(name) + 1;
            return Stream.of(name + "Name", name + "Label")
                    .filter(names::contains)
                    .findFirst()
                    .or(() -> Optional.of(after)
                            .filter(next -> next < names.size() && NAMES.contains(names.get(next)))
                            .map(names::get));
        }

        private Cell literal(Node node) {
            if (!node.isLiteral()) {
                return new Cell(node, labels.link(node), null, null, false, "");
            }
            String text = node.getLiteralLexicalForm();
            if (DATES.contains(node.getLiteralDatatype())) {
                Optional<PartialDate> date = PartialDate.parse(text);
                if (date.isPresent()) {
                    return new Cell(node, null, ShownDate.of(date.get(), dates), null, false, text);
                }
            }
            if (node.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
                String word = messages.text(text.equals("true") || text.equals("1") ? "yes" : "no");
                return new Cell(node, new Link("", word, "", ""), null, null, false, "");
            }
            if (SIGNS.contains(text)) {
                return new Cell(node, null, null, new Sign(text, messages.text(text)), false, "");
            }
            boolean number = node.getLiteralValue() instanceof Number;
            return new Cell(
                    node, new Link("", text, node.getLiteralLanguage(), ""), null, null, number, number ? text : "");
        }

        ResultTable table(Form form) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                int column = i;
                boolean number = rows.stream()
                        .map(row -> row.cells().get(column))
                        .filter(cell -> cell.link() != null)
                        .findFirst()
                        .map(Cell::number)
                        .orElse(false);
                columns.add(new Column(
                        shown.get(i),
                        heading(shown.get(i)),
                        form.header().columns().getOrDefault(shown.get(i), ""),
                        number));
            }
            return new ResultTable(columns, List.copyOf(rows), Math.max(0, count - SHOWN));
        }

        /** The message for a column, or its name in words: {@code firstAttested} is "First attested". */
        private String heading(String name) {
            String key = "column_" + name;
            if (messages.texts().containsKey(key)) {
                return messages.text(key);
            }
            String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
