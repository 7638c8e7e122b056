package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.diplomaticties.Cases;
import org.diplomaticties.TestData;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.server.ServerConfig;
import org.diplomaticties.server.TiesServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TiesCommandTest {

    private static final Path RULES = Path.of("src/test/resources/org/diplomaticties/validate/rules");

    @TempDir
    private Path folder;

    @Test
    void a_saved_query_takes_a_name_for_a_thing() {
        Shell shell = Shell.ties("query", "counterparts", "official=Krutoi", "--format", "csv");
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out().lines())
                .hasSize(3)
                .element(2)
                .asString()
                .endsWith("A.Yu. Rudenko,1,2022-09-12,2022-09-12,4");
    }

    @Test
    void a_table_shows_names_in_the_place_of_iris() {
        Shell shell = Shell.ties("query", "representative", "sending=Belarus", "receiving=Russia", "on=2022-09-12");
        assertThat(shell.out().lines().map(line -> line.strip().replaceAll("  +", " | ")))
                .containsExactly(
                        "official | post | rank | basis | source",
                        "Dmitry Krutoi | Ambassador of Belarus to Russia | Ambassador Extraordinary and Plenipotentiary"
                                + " | attested | source/tdi-2022-09-12",
                        "1 row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Крутой", "Krutoj", "Круты", "Крутой Дмитрий Николаевич", "President D.N. Krutoy"})
    void a_search_finds_a_name_in_any_spelling_here_and_on_a_server(String words) {
        String[] here = {"search", words, "--kind", "official", "--format", "csv"};
        Shell shell = Shell.ties(here);
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out().lines())
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("https://w3id.org/diplomatic-ties/id/official/dmitry-krutoi,official,");
        try (TiesServer server =
                TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions())) {
            String[] there = {"search", words, "--kind", "official", "--format", "csv", "--server", server.url()};
            assertThat(Shell.ties(there)).isEqualTo(shell);
        }
    }

    @ParameterizedTest
    @CsvSource({"-, '', 20, no word", "Krutoi, officer, 20, no kind of thing", "Krutoi, official, 0, from 1 to 1000"})
    void a_search_that_cannot_be_answered_is_wrong_usage(String words, String kind, String limit, String message) {
        Shell shell = Shell.ties("search", "--kind", kind, "--limit", limit, "--", words);
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err()).contains(message);
    }

    @Test
    void a_saved_query_can_be_asked_of_a_server() {
        try (TiesServer server =
                TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions())) {
            String[] here = {"query", "path", "from=Rudenko", "to=Vorobyov", "--format", "csv"};
            String[] there = {
                "query", "path", "from=Rudenko", "to=Vorobyov", "--format", "csv", "--server", server.url()
            };
            assertThat(Shell.ties(there)).isEqualTo(Shell.ties(here));
            assertThat(Shell.ties("query", "topix", "--server", server.url()).exitCode())
                    .isEqualTo(2);
            assertThat(Shell.ties("query", "topix", "--server", server.url()).err())
                    .contains("There is no saved query of this name. Did you mean topics?");
            assertThat(Shell.ties("query", "topics", "meeting=> } DROP ALL", "--server", server.url()))
                    .satisfies(shell -> assertThat(shell.exitCode()).isEqualTo(2))
                    .satisfies(shell -> assertThat(shell.err()).startsWith("meeting: "));
        }
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1, 1", "nonsense, 2", "file:///etc, 2"})
    void a_server_that_does_not_answer_is_told(String url, int exitCode) {
        Shell shell = Shell.ties("query", "topics", "meeting=meeting/a", "--server", url);
        assertThat(shell.exitCode()).isEqualTo(exitCode);
        assertThat(shell.err()).startsWith(url + ": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query who-met-who | who-met-who: There is no saved query of this name. Did you mean who-met-whom?",
                "query topics | meeting: The question \"topics\" needs this parameter.",
                "query topics meeting | \"meeting\" is no parameter. Write it as name=value.",
                "query who-met-whom from=2022-02-30 | from: \"2022-02-30\" is not what it takes. Give a day",
                "query who-met-whom official=Zenda | official: No official is called \"Zenda\".",
                "query organizations --format xlsx | --format: \"xlsx\" is not offered here. Use one of table, json,",
                "export --format csv | --format: \"csv\" is not offered here. Use one of ttl, jsonld,",
                "serve --port 70000 | --port: 70000 is no port. Give a number from 0 to 65535.",
                "serve --prot 1 | Unknown options: '--prot', '1'",
                "querry | Unmatched argument at index 0: 'querry'",
                "'' | Missing command."
            })
    void wrong_usage_is_told_and_ends_with_2(String arguments, String message) {
        Shell shell = Shell.ties(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(shell.err()).startsWith(message);
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void a_query_is_read_from_standard_input() {
        String query =
                "PREFIX dt: <https://w3id.org/diplomatic-ties/ontology#> SELECT (COUNT(*) AS ?n) { ?m a dt:Meeting }";
        assertThat(Shell.tiesReading(query, "sparql", "-", "--format", "csv").out())
                .isEqualTo("n\n2\n");
    }

    @Test
    void every_form_of_query_is_answered() throws IOException {
        Path file = folder.resolve("q.rq");
        Files.writeString(file, "ASK { <https://w3id.org/diplomatic-ties/id/state/belarus> ?p ?o }");
        assertThat(Shell.ties("sparql", file.toString()).out()).isEqualTo("yes\n");
        assertThat(Shell.ties("sparql", file.toString(), "--format", "json").out())
                .contains("true");
        Files.writeString(file, "CONSTRUCT { <http://e/a> <http://e/b> <http://e/c> } {}");
        assertThat(Shell.ties("sparql", file.toString(), "--format", "nt").out())
                .isEqualTo("<http://e/a> <http://e/b> <http://e/c> .\n");
        Files.writeString(file, "DESCRIBE <https://w3id.org/diplomatic-ties/id/state/belarus>");
        assertThat(Shell.ties("sparql", file.toString()).out()).contains("\"BY\"");
    }

    @Test
    void a_malformed_query_is_told_with_line_and_column() {
        Shell shell = Shell.tiesReading("SELECT *\n{ ?s ?p }", "sparql", "-");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        "standard input:2:9: This is not SPARQL 1.1: \"}\" is not expected at line 2, column 9. Mend the query there.");
    }

    @Test
    void an_empty_query_is_told() {
        assertThat(Shell.tiesReading("", "sparql", "-").err())
                .startsWith("standard input:1:1: This is not SPARQL 1.1: \"<EOF>\" is not expected at line 1");
    }

    @Test
    void a_query_that_reaches_out_is_refused() {
        Shell shell = Shell.tiesReading("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "sparql", "-");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .startsWith("standard input: SERVICE is not allowed")
                .hasLineCount(1);
    }

    @Test
    void what_a_user_wrote_is_cut_where_it_is_long() {
        Shell shell = Shell.ties("query", "who-met-whom", "official=" + "x".repeat(100_000));
        assertThat(shell.err())
                .startsWith("official: No official is called \"xxx")
                .hasSizeLessThan(400);
    }

    @Test
    void the_list_of_queries_has_their_parameters() {
        assertThat(Shell.ties("queries").out())
                .contains(
                        "who-met-whom (from?, official?, state?, to?)\n  Who met whom, and when\n",
                        "path (from, to)\n");
    }

    @Test
    void a_thing_is_described() {
        assertThat(Shell.ties("describe", "Vorobyov").out()).contains("\"Yury Vorobyov\"@en", "dt:Tenure");
        assertThat(Shell.ties("describe", "official/nobody"))
                .satisfies(shell -> assertThat(shell.exitCode()).isEqualTo(1))
                .satisfies(
                        shell -> assertThat(shell.err()).startsWith("official/nobody: Nothing is said of this thing."));
    }

    @ParameterizedTest
    @FieldSource("org.diplomaticties.rdf.Format#OF_GRAPHS")
    void the_whole_graph_can_be_exported_and_read_again(Format format) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(Shell.ties("export", "--format", format.name()).out(), format.lang())
                .parse(read);
        DatasetGraph dataset = TestData.store().dataset();
        DatasetGraph expected = DatasetGraphFactory.create();
        dataset.executeRead(() -> {
            if (Format.OF_DATASETS.contains(format)) {
                dataset.stream().filter(quad -> !quad.isDefaultGraph()).forEach(expected::add);
            } else {
                dataset.getDefaultGraph().stream().forEach(expected.getDefaultGraph()::add);
            }
        });
        assertThat(IsoMatcher.isomorphic(expected, read)).isTrue();
    }

    @Test
    void good_sources_pass_the_check() {
        Path input = RULES.resolve("valid-source/input.ttl");
        assertThat(Shell.ties("check").out()).startsWith("No problems in ");
        assertThat(Shell.ties("check", input.toString())).satisfies(shell -> {
            assertThat(shell.exitCode()).isZero();
            assertThat(shell.out()).startsWith("No problems in ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "malformed-turtle",
                "unknown-class",
                "unknown-property",
                "meeting-without-participants",
                "date-that-is-none",
                "passage-outside-the-text",
                "passage-with-wrong-digest",
                "claim-whose-triple-is-missing"
            })
    void bad_sources_fail_the_check_and_are_not_served(String name) {
        Path rule = RULES.resolve(name);
        String expected = Cases.lines(rule.resolve("expected.txt")).get(0);
        Shell check = Shell.ties("check", rule.resolve("input.ttl").toString(), "--texts", rule.toString());
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains(expected).contains("problem");
        if (!name.equals("passage-with-wrong-digest")) { // that takes the text to see
            Shell serve = Shell.ties("serve", "--port", "0", "--data", rule.toString());
            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.err()).contains(expected);
        }
    }

    @Test
    void a_file_takes_the_place_of_its_namesake_in_the_data() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("tdi-2022-09-12")).resolve("facts.ttl");
        String facts = Files.readString(Path.of("data/tdi-2022-09-12/facts.ttl"));
        Files.writeString(copy, facts.replace("dt:edition 10", "dt:edition 11"));
        assertThat(Shell.ties("check", copy.toString()).out())
                .contains("claim/tdi-2022-09-12-35: Its triple is missing")
                .endsWith("1 problem.\n");
    }

    @Test
    void evidence_stands_beside_the_text() {
        Path rule = RULES.resolve("valid-source");
        String text = Cases.read(rule.resolve("text.txt"));
        Shell shell = Shell.tiesReading(text, "evidence", "-", "--data", rule.toString());
        assertThat(shell.exitCode()).isZero();
        assertThat(shell.out())
                .contains("There was an audience  0–74   The Chancellor of Graustark received the envoy")
                .endsWith("source/gazette: 1 claim, 1 passage, every locator is right.\n");
    }

    @Test
    void a_text_of_no_source_is_told() {
        Shell shell = Shell.tiesReading("Something else.", "evidence", "-");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).startsWith("standard input: No source has this text");
    }

    @Test
    void help_version_and_completion_are_to_be_had() {
        assertThat(Shell.ties("--help").out()).contains("Examples:", "serve", "evidence", "Exit codes: 0 ok");
        assertThat(Shell.ties("query", "--help").out()).contains("Examples:", "--server=URL");
        assertThat(Shell.ties("--version").out()).startsWith("ties ");
        assertThat(Shell.ties("generate-completion").out()).contains("complete -F _complete_ties");
    }

    @Test
    void a_folder_without_sources_is_told() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Ann");
        for (String[] command : new String[][] {
            {"check", folder.toString()}, {"check", "--data", folder.toString()}, {"serve", "--data", folder.toString()}
        }) {
            Shell shell = Shell.ties(command);
            assertThat(shell.exitCode()).isEqualTo(1);
            assertThat(shell.err()).contains("There are no sources in this folder.");
        }
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        Shell shell = Shell.ties("check", "--data", folder.resolve("none").toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("none: There is no such folder.");
    }
}
