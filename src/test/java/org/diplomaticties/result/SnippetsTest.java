package org.diplomaticties.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.diplomaticties.Cases;
import org.diplomaticties.TestData;
import org.diplomaticties.query.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnippetsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/org/diplomaticties/result/snippets");

    @Test
    void a_question_is_asked_again_from_many_places() {
        List<Snippet> snippets = snippets("topics", Map.of("meeting", "meeting/2022-09-12-rudenko-krutoy"));
        for (Snippet snippet : snippets) {
            assertThat(snippet.text() + "\n").isEqualTo(Cases.read(EXPECTED.resolve(snippet.key() + ".txt")));
        }
        assertThat(snippets)
                .extracting(Snippet::key)
                .containsExactly("url", "curl", "pandas", "r", "sparql", "sparqlwrapper");
    }

    @Test
    void what_sparql_cannot_state_is_not_offered_in_it() {
        assertThat(snippets("path", Map.of("from", "official/a", "to", "official/b")))
                .extracting(Snippet::key)
                .containsExactly("url", "curl", "pandas", "r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/'$(touch%20x)'",
                "http://example.org/?a=1&b=2;c",
                "http://example.org/$HOME/!!/*",
                "http://example.org/%22+%27"
            })
    void a_hostile_value_stays_within_the_address(String iri) {
        for (Snippet snippet : snippets("who-met-whom", Map.of("official", iri)).subList(0, 4)) {
            assertThat(snippet.text())
                    .as(snippet.key())
                    .contains("?official=http%3A//example.org/")
                    .doesNotContain("$(", "$HOME", "&b=2;c", "%22+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "'; touch x; '", "$(id) `id` \\ \" !", "two\nlines", "Крутой", "-n", ""})
    void a_shell_reads_a_word_as_it_was(String value) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + Quoted.shell(value)).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(read).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "\"", "\\", "\\\"", "two\nlines\r\ttab", "\u0000\u001b", "'", "\\u0022", "🇧🇾"})
    void a_string_is_read_as_it_was(String value) throws IOException {
        assertThat(new ObjectMapper().readValue(Quoted.string(value), String.class))
                .isEqualTo(value);
    }

    @Test
    void a_text_in_python_does_not_end_before_its_end() {
        assertThat(Quoted.pythonText("a \"\"\" b\\n \"\"\"\"\n"))
                .isEqualTo("\"\"\"\na \\\"\\\"\\\" b\\\\n \\\"\\\"\\\"\"\n\"\"\"");
    }

    private static List<Snippet> snippets(String name, Map<String, String> values) {
        Question question = TestData.questions().named(name);
        return new Snippets().of(question, Askings.with(question.form(), values));
    }
}
