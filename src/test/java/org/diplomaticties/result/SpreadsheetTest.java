package org.diplomaticties.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.sse.SSE;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.diplomaticties.query.Form;
import org.diplomaticties.query.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadsheetTest {

    private static final Var VALUE = Var.alloc("value");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2012 | NUMBER",
                "-1.50 | NUMBER",
                "1.0e3 | NUMBER",
                "'1234567890123456' | STRING",
                "'\"INF\"^^xsd:double' | STRING",
                "'\"many\"^^xsd:integer' | STRING",
                "true | BOOLEAN",
                "'\"2022-09-12\"^^xsd:date' | NUMBER",
                "'\"1801-03-04\"^^xsd:date' | STRING",
                "'\"2022-09\"^^xsd:gYearMonth' | STRING",
                "'\"2022\"^^xsd:gYear' | STRING",
                "'\"2022\"' | STRING",
                "'<https://w3id.org/diplomatic-ties/id/state/russia>' | STRING"
            })
    void a_cell_has_the_type_of_its_term(String term, CellType type) throws IOException {
        assertThat(answer(term).get(1).getCell(0).getType()).isEqualTo(type);
    }

    @Test
    void a_day_is_a_date() throws IOException {
        Cell cell = answer("'2022-09-12'^^xsd:date").get(1).getCell(0);
        assertThat(cell.asDate().toLocalDate()).isEqualTo(LocalDate.of(2022, 9, 12));
        assertThat(cell.getDataFormatString()).isEqualTo("yyyy-mm-dd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\\\"http://example.org\\\")", "\\t=1", "'=1"})
    void a_text_never_becomes_a_formula(String text) throws IOException {
        byte[] book = book("\"" + text + "\"");
        Cell cell = rows(book, 0).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.asString()).isEqualTo(text.replace("\\\"", "\"").replace("\\t", "\t"));
        assertThat(part(book, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
    }

    @Test
    void a_text_that_is_longer_than_a_cell_holds_is_cut_and_says_so() throws IOException {
        String text = answer("'" + "a".repeat(40_000) + "'").get(1).getCell(0).asString();
        assertThat(text).hasSize(32_767).endsWith("a…");
    }

    @Test
    void a_thing_links_to_its_page() throws IOException {
        byte[] book = book("<https://w3id.org/diplomatic-ties/id/state/russia>");
        assertThat(rows(book, 0).get(1).getCell(0).asString())
                .isEqualTo("https://w3id.org/diplomatic-ties/id/state/russia");
        assertThat(part(book, "xl/worksheets/_rels/sheet1.xml.rels"))
                .contains("Target=\"https://example.org/ties/doc/state/russia\"");
    }

    @Test
    void another_things_iri_may_have_what_xml_escapes() throws IOException {
        byte[] book = book("<http://example.org/a?b=1&c='2'>");
        assertThat(part(book, "xl/worksheets/_rels/sheet1.xml.rels")).contains("a?b=1&amp;c=");
        assertThat(rows(book, 0).get(1).getCell(0).asString()).isEqualTo("http://example.org/a?b=1&c='2'");
    }

    @Test
    void a_last_sheet_tells_what_was_asked_of_which_version() throws IOException {
        byte[] book = AnswersTest.bytes("who-met-whom", "xlsx").toByteArray();
        Map<String, String> about = new LinkedHashMap<>();
        rows(book, 1)
                .forEach(row ->
                        about.put(row.getCell(0).asString(), row.getCell(1).asString()));
        assertThat(about)
                .containsEntry("Question", "Who met whom, and when")
                .containsEntry("official", "official/dmitry-krutoi")
                .containsEntry("Rows", "2")
                .containsEntry("Version", "42-7f3a9c1e")
                .containsEntry("Version of", "2026-11-24T12:30:00Z")
                .containsEntry(
                        "This file",
                        "https://example.org/ties/api/queries/who-met-whom"
                                + "?official=official/dmitry-krutoi&version=42-7f3a9c1e&format=xlsx")
                .containsEntry("Column meeting", "the meeting")
                .containsKeys("Licence", "Cite as");
    }

    private static List<Row> answer(String term) throws IOException {
        return rows(book(term), 0);
    }

    private static byte[] book(String term) {
        Form form = new Form(
                "values",
                new Header(
                        "Values",
                        "Values.",
                        List.of(),
                        Map.of(),
                        Map.of(),
                        Map.of("value", "a value"),
                        "table",
                        Map.of(),
                        Map.of()),
                List.of());
        Node value = SSE.parseNode(term);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Binding row = BindingFactory.binding(VALUE, value);
        Spreadsheet.write(
                Askings.example(form),
                RowSetStream.create(List.of(VALUE), List.of(row).iterator()),
                out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] book, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(book), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            return new ArrayList<>(workbook.getSheet(sheet).orElseThrow().read());
        }
    }

    private String part(byte[] book, String name) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
