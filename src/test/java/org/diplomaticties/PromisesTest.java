package org.diplomaticties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md promises is held by tests that there are. */
final class PromisesTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|Fuzz|IT))`");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        List<String> named = TEST.matcher(Cases.read(Path.of("SECURITY.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(8);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> tests = files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
            assertThat(tests).containsAll(named);
        }
    }
}
