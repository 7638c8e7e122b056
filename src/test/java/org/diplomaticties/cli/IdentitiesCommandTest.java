package org.diplomaticties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between what sources tell of apart: listed, made, decided and taken back. */
final class IdentitiesCommandTest {

    private static final Path WORLD = Path.of("src/test/resources/org/diplomaticties/identity/world");

    @TempDir
    private Path parent;

    private String store;

    @BeforeEach
    void load() throws IOException {
        store = parent.resolve("store").toString();
        try (Stream<Path> files = Files.list(WORLD)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".ttl", "");
                Path folder = Files.createDirectories(parent.resolve("data").resolve(name));
                Files.copy(file, folder.resolve("facts.ttl"));
            }
        }
        assertThat(Shell.ties(
                                "load",
                                "--store",
                                store,
                                "data",
                                parent.resolve("data").toString())
                        .err())
                .isEqualTo("Who and what in it may be the same: ties identities --store " + store + "\n");
    }

    @Test
    void candidates_are_listed_with_how_to_decide_them() {
        assertThat(ties().out())
                .contains("meeting/journeys-5")
                .contains(
                        "3 rows\nTo decide one: in a Turtle file in data/identities/, write <a> dt:identifiedWith <b> . or"
                                + " <a> dt:distinctFrom <b> .\n");
    }

    @Test
    void links_are_made_once_and_taken_back_with_their_source() {
        assertThat(ties("--apply").out()).startsWith("6 links, 3 candidates.\nVersion 3-");
        assertThat(ties("--apply").out())
                .startsWith("6 links, 3 candidates.\nNothing changed; the version is still 3-");
        assertThat(linkOfTheThirdJourney()).contains("official/journeys-1");
        assertThat(Shell.ties("unload", "--store", store, "source/identities").exitCode())
                .isZero();
        assertThat(linkOfTheThirdJourney()).isEqualTo("thing,one\n");
    }

    @Test
    void a_decision_against_a_link_takes_it_out() throws IOException {
        ties("--apply");
        Path decisions = Files.createDirectories(parent.resolve("identities")).resolve("decisions.ttl");
        Files.writeString(
                decisions,
                Files.readString(WORLD.resolve("decisions.ttl"))
                        + "<official/journeys-3> dt:distinctFrom <official/journeys-1> .\n");
        assertThat(Shell.ties("load", "--store", store, decisions.toString()).err())
                .contains("Where the link was computed, load the decision with ties identities --apply");
        assertThat(ties("--apply", decisions.toString()).out()).startsWith("5 links, ");
        assertThat(ties("--links", "--format", "csv").out()).doesNotContain("journeys-3,");
    }

    @Test
    void decisions_are_loaded_only_with_apply() {
        assertThat(ties("data").err()).startsWith("Decisions are loaded with --apply only.");
    }

    private Shell ties(String... more) {
        return Shell.ties(Stream.concat(Stream.of("identities", "--store", store), List.of(more).stream())
                .toArray(String[]::new));
    }

    private String linkOfTheThirdJourney() {
        return Shell.ties(
                        "sparql",
                        "--store",
                        store,
                        "--format",
                        "csv",
                        "src/test/resources/org/diplomaticties/identity/links.rq")
                .out();
    }
}
