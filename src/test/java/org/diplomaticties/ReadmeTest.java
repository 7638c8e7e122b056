package org.diplomaticties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.diplomaticties.cli.Shell;
import org.diplomaticties.server.ServerConfig;
import org.diplomaticties.server.TiesServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README shows is what happens. */
final class ReadmeTest {

    private static final String ADDRESS = "http://127.0.0.1:3330";
    private static final Pattern CURL = Pattern.compile("curl -s '" + ADDRESS + "([^']+)'");
    private static final Path README = Path.of("README.md");

    private static TiesServer server;

    @BeforeAll
    static void start() {
        server = TiesServer.start(new ServerConfig("127.0.0.1", 0), TestData.store(), TestData.questions());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return Example.of(README).stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.command(),
                        () -> assertThat(run(example.command())).isEqualTo(example.answer())));
    }

    @Test
    void there_is_no_command_that_nothing_runs() {
        // The first two are what the continuous integration runs; the jar is run by JarIT.
        assertThat(Example.blocks(README, "sh").stream().map(line -> line.replaceFirst(" *#.*", "")))
                .containsExactly("mvn", "mvn verify", "alias ties='java -jar target/diplomatic-ties.jar'");
        assertThat(Example.of(README)).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void every_command_is_named() {
        String readme = Cases.read(README);
        for (String name : List.of(
                "serve",
                "query",
                "queries",
                "sparql",
                "explain",
                "describe",
                "check",
                "export",
                "evidence",
                "load",
                "unload",
                "sources",
                "log",
                "diff",
                "verify",
                "compact",
                "backup",
                "restore",
                "user")) {
            assertThat(readme).contains("`ties " + name + "`");
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        var curl = CURL.matcher(command);
        if (curl.matches()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + curl.group(1)))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .replace("\r\n", "\n");
        }
        String[] words = command.split(" ");
        assertThat(words[0]).as("a program that this test can run").isEqualTo("ties");
        return Shell.ties(Arrays.copyOfRange(words, 1, words.length)).out();
    }
}
