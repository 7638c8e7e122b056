package org.diplomaticties.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.diplomaticties.Cases;
import org.diplomaticties.CountingServer;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON-LD is read, and fetches nothing. */
final class JsonLdTest {

    private static final Path CASES = Path.of("src/test/resources/org/diplomaticties/rdf/json-ld");

    @TempDir
    private Path folder;

    static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve("hostile"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_context_elsewhere_is_not_fetched(Path file) {
        try (CountingServer server = new CountingServer()) {
            RdfDocument read = read(Cases.read(file).replace("REMOTE", server.context()));
            assertThat(read.complete()).isFalse();
            assertThat(read.problems())
                    .extracting(Problem::toString)
                    .containsExactly("body: The context \"" + server.context()
                            + "\" is not fetched, as nothing is that a document names. Write the context into the"
                            + " document, or name https://w3id.org/diplomatic-ties/context.jsonld.");
            assertThat(server.requests()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_context_in_a_file_is_not_opened(Path file) throws IOException {
        Path context = Files.writeString(folder.resolve("context.jsonld"), "{\"@context\": {}}");
        RdfDocument read =
                read(Cases.read(file).replace("REMOTE", context.toUri().toString()));
        assertThat(read.complete()).isFalse();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("is not fetched"));
    }

    @Test
    void the_context_of_the_project_is_at_hand() {
        RdfDocument read = read(Cases.read(CASES.resolve("taken/context-of-the-project.jsonld")));
        assertThat(read.problems()).isEmpty();
        assertThat(read.complete()).isTrue();
        assertThat(read.graph().stream().map(triple -> triple.getSubject().getURI()))
                .containsOnly(
                        "https://w3id.org/diplomatic-ties/id/source/gazette",
                        "https://w3id.org/diplomatic-ties/id/official/sapt");
    }

    @Test
    void documents_read_at_the_same_time_do_not_share_a_base() {
        String text = "{\"@context\": {\"@base\": \"https://example.org/%d/\"}, \"@id\": \"a\", \"http://b\": \"c\"}";
        List<String> subjects = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> read(text.formatted(i)).graph().stream()
                        .findFirst()
                        .orElseThrow()
                        .getSubject()
                        .getURI())
                .toList();
        assertThat(subjects)
                .isEqualTo(IntStream.range(0, 200)
                        .mapToObj("https://example.org/%d/a"::formatted)
                        .toList());
    }

    @Test
    void what_cannot_be_read_is_told() {
        assertThat(problem("{\"@id\": ")).startsWith("body:1:");
        assertThat(problem("{\"@id\": \"a\", \"https://example.org/b\": \"c\"}"))
                .isEqualTo("body: The IRI \"a\" is relative, and no @base says to what. Mend it there, and send it"
                        + " again.");
        assertThat(problem("{\"@id\": \"https://example.org/a\", \"b\": \"c\"}"))
                .contains("b");
        assertThat(problem("{\"@id\": \"https://example.org/a\","
                        + " \"@graph\": [{\"@id\": \"https://example.org/b\", \"https://example.org/c\": \"d\"}]}"))
                .startsWith("body: It has a graph of its own name, https://example.org/a");
        assertThat(problem("[".repeat(20_000) + "]".repeat(20_000)))
                .isEqualTo("body: It is nested more than 200 deep. Name things by IRI instead, beside each other.");
    }

    private static String problem(String text) {
        RdfDocument read = read(text);
        assertThat(read.complete()).isFalse();
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0).toString();
    }

    private static RdfDocument read(String text) {
        return RdfDocument.read(new TextFile("body", "", text), Format.JSON_LD);
    }
}
