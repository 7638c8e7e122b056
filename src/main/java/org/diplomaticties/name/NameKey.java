package org.diplomaticties.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as it is compared: its words in lower case, without accents and punctuation.
 *
 * @param words in the order of the name
 */
public record NameKey(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static NameKey of(String name) {
        String folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new NameKey(Arrays.stream(BETWEEN_WORDS.split(folded))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Whether every word of this name is a word of the other. */
    public boolean isPartOf(NameKey other) {
        return !words.isEmpty() && other.words.containsAll(words);
    }
}
