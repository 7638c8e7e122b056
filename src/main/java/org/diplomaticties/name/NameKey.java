package org.diplomaticties.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a name is found by: for each of its words the keys that all spellings of the word share, whatever script they are
 * in. Of use for names of any thing; {@link PersonName} knows more of the names of people.
 *
 * @param words in the order of the name, the keys of each
 */
public record NameKey(List<Set<String>> words) {

    public static NameKey of(String name) {
        return of(Words.of(name.toLowerCase(Locale.ROOT)).stream());
    }

    static NameKey of(Stream<NameWord> words) {
        return new NameKey(words.map(NameWord::keys).toList());
    }

    /** Whether the other name has the same words in the same order, however they are spelled. */
    public boolean meets(NameKey other) {
        if (words.isEmpty() || words.size() != other.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!haveCommon(words.get(i), other.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether every word of this name is a word of the other. */
    public boolean isPartOf(NameKey other) {
        return !words.isEmpty()
                && words.stream().allMatch(word -> other.words.stream().anyMatch(theirs -> haveCommon(word, theirs)));
    }

    /** All keys of all words. */
    public Set<String> all() {
        return words.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Names the rules by which keys are made; keys made by others do not meet. */
    public static String rules() {
        return RuleFile.digest();
    }

    private static boolean haveCommon(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
