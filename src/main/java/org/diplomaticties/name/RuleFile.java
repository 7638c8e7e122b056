package org.diplomaticties.name;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.diplomaticties.file.TextFile;

/** A resource of this package with one rule a line; what follows a {@code #} tells what it is for. */
final class RuleFile {

    private final String name;
    private final String text;

    private RuleFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static RuleFile read(String name) {
        return new RuleFile(
                name,
                TextFile.read(RuleFile.class.getResourceAsStream(name), name).text());
    }

    /** A digest of all rules that keys depend on. */
    static String digest() {
        CRC32 digest = new CRC32();
        for (String name :
                List.of("words.rules", "latin.rules", "names.txt", "chinese-syllables.tsv", "chinese-surnames.txt")) {
            digest.update(read(name).text.getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(digest.getValue());
    }

    /** Its lines without comments and empty ones. */
    List<String> lines() {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Set<String> words() {
        return lines().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** The fields of each line. */
    List<List<String>> rows(String separator) {
        return lines().stream()
                .map(line -> Arrays.stream(line.split(separator, -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** The rules as those of a transliterator (Unicode Technical Standard 35, part 2). */
    Transliterator transliterator() {
        return Transliterator.createFromRules(name, text, Transliterator.FORWARD);
    }
}
