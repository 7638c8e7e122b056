package org.diplomaticties.importer;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.Meeting;
import org.diplomaticties.fact.Tenure;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.file.Folder;
import org.diplomaticties.name.StateNames;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.StateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in the encodings and with the separators that programs write, and with mappings. */
final class CsvImporterTest {

    private static final StateNames STATES = StateData.names(Folder.bundled("data"));
    private static final String TABLE = "date,name,state\n2022-09-12,Круты,Беларусь\n";

    @TempDir
    private Path folder;

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void text_is_read_with_and_without_a_byte_order_mark() throws IOException {
        for (Charset encoding : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
            assertThat(meeting(read(("\uFEFF" + TABLE).getBytes(encoding), TableOptions.DEFAULT)))
                    .isEqualTo("Meeting of Круты, 2022-09-12");
        }
        assertThat(meeting(read(TABLE.getBytes(UTF_8), TableOptions.DEFAULT)))
                .isEqualTo("Meeting of Круты, 2022-09-12");
    }

    @Test
    void another_encoding_is_a_problem_with_its_line_until_it_is_named() throws IOException {
        Charset cyrillic = Charset.forName("windows-1251");
        byte[] table = (TABLE + "2022-09-13,Krutoi,Belarus\n").getBytes(cyrillic);
        assertThat(problems(read(table, TableOptions.DEFAULT)))
                .containsExactly(
                        "table.csv:2:1: The row holds bytes that are no text in UTF-8. Save the file as UTF-8, or"
                                + " name its encoding with --encoding; the row was left out.");
        assertThat(meeting(read(table, new TableOptions(List.of(cyrillic), TableMapping.DEFAULT))))
                .isEqualTo("Meeting of Круты, 2022-09-12");
    }

    @Test
    void utf_16_without_a_byte_order_mark_is_told() throws IOException {
        assertThat(problems(read(TABLE.getBytes(UTF_16LE), TableOptions.DEFAULT)))
                .singleElement()
                .asString()
                .startsWith("table.csv:1:1: The header holds bytes that are no text in UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found(String separator) throws IOException {
        String table = TABLE.replace(",", separator).replace("Круты", "\"Круты, Д; М\tпосол\"");
        assertThat(meeting(read(table.getBytes(UTF_8), TableOptions.DEFAULT)))
                .isEqualTo("Meeting of Круты, Д; М\tпосол, 2022-09-12");
    }

    @Test
    void excels_own_line_with_the_separator_is_read() throws IOException {
        String table = "sep=;\r\ndate;name;state\r\n2022-09-12;Krutoi;Belarus\r\nsoon;Krutoi;Belarus\r\n";
        assertThat(problems(read(table.getBytes(UTF_8), TableOptions.DEFAULT)))
                .singleElement()
                .asString()
                .startsWith("table.csv:4:1: \"soon\" as date is no date.");
    }

    @Test
    void lines_are_counted_through_cells_of_several_lines() throws IOException {
        String table = "date,name,note\n2022-09-12,Krutoi,\"one\ntwo\"\n\nsoon,Krutoi,\n";
        assertThat(problems(read(table.getBytes(UTF_8), TableOptions.DEFAULT)))
                .singleElement()
                .asString()
                .startsWith("table.csv:5:1: ");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_does_not_fill_the_memory() throws IOException {
        String table = "date,name\n2022-09-12,Krutoi\n2022-09-13,\"" + "x".repeat(3 * TableText.LONGEST_ROW);
        assertThat(problems(read(table.getBytes(UTF_8), TableOptions.DEFAULT)))
                .singleElement()
                .asString()
                .startsWith("table.csv:3:1: From here on it is no table: a row has more than 1048576 characters");
        assertThat(facts).filteredOn(Meeting.class::isInstance).hasSize(1);
    }

    @Test
    void a_mapping_says_what_columns_hold() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                kind: tenures
                title: Ambassadors of Ruritania
                description: Written down by hand.
                license: https://creativecommons.org/publicdomain/zero/1.0/
                language: en
                separator: "|"
                dates: [d.M.uuuu, excel]
                columns: {Wer: name, Seit: begin, Bis: end, Wohin: to_state}
                constants: {post: Ambassador, state: Belarus}
                """);
        String table = "Wer|Wohin|Seit|Bis|Egal\nAnna Sapt|Russia|3.4.2018|44816|x\n";
        Sink found = read(table.getBytes(UTF_8), new TableOptions(List.of(), TableMapping.read(mapping)));
        assertThat(problems(found)).isEmpty();
        assertThat(facts).filteredOn(Tenure.class::isInstance).singleElement().satisfies(fact -> {
            Tenure tenure = (Tenure) fact;
            assertThat(tenure.post()).hasToString("post/ambassador-of-belarus-to-russia");
            assertThat(tenure.period().begin()).hasToString("Optional[2018-04-03]");
            assertThat(tenure.period().end()).hasToString("Optional[2022-09-12]");
        });
        assertThat(facts.get(facts.size() - 1).label()).isEqualTo("Ambassadors of Ruritania");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "knd: tenures | The key \"knd\" is not known.",
                "kind: visits | The kind \"visits\" is not known.",
                "columns: {A: nmae} | The field \"nmae\" is not known.",
                "constants: {begun: 2001} | The field \"begun\" is not known.",
                "dates: dd/bb | The date format is none:",
                "separator: ab | The separator is not one character.",
                "columns: [ | The mapping is not YAML:",
                "just words | The mapping has no keys."
            })
    void a_wrong_mapping_is_refused(String text, String what) throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), text);
        assertThatThrownBy(() -> TableMapping.read(mapping))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("mapping.yaml")
                .hasMessageContaining(what);
    }

    @Test
    void a_table_without_the_columns_that_it_needs_is_refused() throws IOException {
        assertThatThrownBy(() -> read("day,who\n1,2\n".getBytes(UTF_8), TableOptions.DEFAULT))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining("The table has no column date and none post.");
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), "columns: {Tag: date}");
        TableOptions mapped = new TableOptions(List.of(), TableMapping.read(mapping));
        assertThatThrownBy(() -> read("day,who\n1,2\n".getBytes(UTF_8), mapped))
                .isInstanceOf(TiesException.class)
                .hasMessageContaining(
                        "The table has no column Tag, of which the mapping speaks. Its columns are: day, who.");
    }

    private Sink read(byte[] table, TableOptions options) throws IOException {
        facts.clear();
        Path file = Files.write(folder.resolve("table.csv"), table);
        Sink sink = new Sink(ThingKey.source("table"), facts::add);
        try (Archive archive = Archive.open(file)) {
            new CsvImporter(STATES, options).read(archive, sink);
        }
        return sink;
    }

    private String meeting(Sink found) {
        assertThat(problems(found)).isEmpty();
        return facts.stream()
                .filter(Meeting.class::isInstance)
                .findFirst()
                .orElseThrow()
                .label();
    }

    private List<String> problems(Sink found) {
        return found.problems().values().stream()
                .flatMap(kind -> kind.first().stream())
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }
}
