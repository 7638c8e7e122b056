package org.diplomaticties.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/org/diplomaticties/page");
    private static final Pattern KEY = Pattern.compile("\\{\\{t\\.(\\w+)}}");

    @Test
    void the_interface_has_the_same_texts_in_english_and_russian() {
        assertThat(Messages.in(Language.RU).texts().keySet())
                .isEqualTo(Messages.in(Language.EN).texts().keySet());
        assertThat(Messages.in(Language.RU).texts().values()).noneMatch(String::isBlank);
    }

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path template : templates()) {
            KEY.matcher(Files.readString(template))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .forEach(named::add);
        }
        assertThat(Messages.in(Language.EN).texts().keySet()).containsAll(named);
    }

    @Test
    void templates_hold_no_scripts_styles_or_handlers() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("(?i)\\s(style|on[a-z]+)\\s*=|javascript:|<style|<script(?![^>]*\\ssrc=)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 1, meeting",
        "EN, 2, meetings",
        "RU, 1, встреча",
        "RU, 3, встречи",
        "RU, 5, встреч",
        "FR, 2, meetings"
    })
    void counts_are_told_in_the_plural_of_the_language(Language language, int count, String text) {
        assertThat(Messages.in(language).text("figureMeetings", count)).isEqualTo(text);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".mustache")).collect(Collectors.toList());
        }
    }
}
