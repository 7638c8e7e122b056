package org.diplomaticties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar, run as its users run it: from another folder, in a process of its own. */
final class JarIT {

    private static final Path JAR = Path.of("target", "diplomatic-ties.jar").toAbsolutePath();

    @TempDir
    private Path elsewhere;

    @Test
    void the_jar_carries_ontology_queries_and_data() throws Exception {
        assertThat(output("check")).startsWith("No problems in 2 sources");
        assertThat(output("query", "topics", "meeting=meeting/2022-09-12-rudenko-krutoy", "--format", "csv"))
                .contains("Union State integration");
        assertThat(output("--help")).contains("Usage: ties");
        assertThat(output("--version")).startsWith("ties 0.");
    }

    @Test
    void a_terminated_server_ends_and_frees_its_port() throws Exception {
        Process process = start("serve", "--port", "0");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            assertThat(line).startsWith("Diplomatic Ties listens on http://127.0.0.1:");
            String question = out.readLine();
            assertThat(question).startsWith("  curl 'http://127.0.0.1:");
            URI ask = URI.create(question.replaceAll("^  curl '|'$", ""));
            assertThat(get(ask)).contains("Yury Vorobyov");
            process.destroy(); // SIGTERM
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            Assertions.assertThatThrownBy(() -> get(ask)).isInstanceOf(ConnectException.class);
        } finally {
            process.destroyForcibly();
        }
    }

    private String output(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private Process start(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-jar", JAR.toString());
        builder.command().addAll(List.of(arguments));
        return builder.directory(elsewhere.toFile()).redirectErrorStream(true).start();
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
