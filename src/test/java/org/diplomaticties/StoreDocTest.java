package org.diplomaticties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplomaticties.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on stores shows is what happens, but for times, digests and the names of versions that follow
 * from them, and how many triples the data has by now. */
final class StoreDocTest {

    private static final Pattern OTHER_EACH_TIME = Pattern.compile(
            "(?<version>\\d+-[0-9a-f]{8})\\b|(?<time>\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)|(?<digest>\\b[0-9a-f]{64}\\b)"
                    + "|(?<count>\\d+(?= triples)|[+-]\\d+ +)");

    @TempDir
    private Path folder;

    /** What versions of the page are called this time. */
    private final Map<String, String> versions = new HashMap<>();

    @Test
    void the_commands_answer_as_shown_one_after_the_other() {
        for (Example example : Example.of(Path.of("docs", "store.md"))) {
            String command = example.command();
            for (Map.Entry<String, String> version : versions.entrySet()) {
                command = command.replace(version.getKey(), version.getValue());
            }
            String[] words = Arrays.stream(command.split(" "))
                    .map(word -> word.startsWith("my-") ? folder.resolve(word).toString() : word)
                    .toArray(String[]::new);
            assertThat(words[0]).isEqualTo("ties");
            Shell shell = Shell.ties(Arrays.copyOfRange(words, 1, words.length));
            check(example, shell.out() + shell.err());
        }
        assertThat(versions).hasSizeGreaterThanOrEqualTo(3);
    }

    private void check(Example example, String answer) {
        Matcher shown = OTHER_EACH_TIME.matcher(example.answer());
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (; shown.find(); end = shown.end()) {
            pattern.append(Pattern.quote(example.answer().substring(end, shown.start())));
            pattern.append("(" + OTHER_EACH_TIME.pattern().replaceAll("\\?<\\w+>", "?:") + ")");
        }
        pattern.append(Pattern.quote(example.answer().substring(end)));
        Matcher found = Pattern.compile(pattern.toString()).matcher(answer.replace(folder + "/", ""));
        assertThat(found.matches())
                .as("%s%nshould answer%n%s%nand answers%n%s", example.command(), example.answer(), answer)
                .isTrue();
        shown.reset();
        for (int group = 1; shown.find(); group++) {
            if (shown.group("version") != null) {
                versions.put(shown.group(), found.group(group));
            }
        }
    }
}
