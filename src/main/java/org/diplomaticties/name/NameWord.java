package org.diplomaticties.name;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A word of a name.
 *
 * @param printed as it was given
 * @param keys what it is found by; two words with a key in common are spellings of one
 * @param skeleton its consonants; empty if they tell too little
 */
record NameWord(String printed, Set<String> keys, String skeleton) {

    private static final String VOWELS = "aeiou";
    private static final int VOWELS_THAT_DIFFER = 2;
    private static final int SHORTEST_NEAR = 6;

    static NameWord of(String printed) {
        Set<String> readings = Sounds.of(printed);
        Set<String> keys = new TreeSet<>(readings);
        keys.addAll(KnownNames.of(printed, readings));
        return new NameWord(printed, keys, Sounds.skeleton(printed, readings));
    }

    /** A word that may be read as each of several. */
    static NameWord of(String printed, Set<String> spellings) {
        Set<String> keys = new TreeSet<>();
        spellings.forEach(spelling -> keys.addAll(of(spelling).keys()));
        return new NameWord(printed, keys, "");
    }

    boolean meets(NameWord other) {
        if (!Collections.disjoint(keys, other.keys)) {
            return true;
        }
        boolean bySkeleton = Sounds.isWithoutVowels(printed) || Sounds.isWithoutVowels(other.printed);
        return bySkeleton && !skeleton.isEmpty() && skeleton.equals(other.skeleton) && !differentKnown(other);
    }

    /** Whether the two differ at most in one or two vowels, or in sounds that are often printed for each other. */
    boolean isNear(NameWord other) {
        return !differentKnown(other)
                && outlines().anyMatch(mine -> other.outlines().anyMatch(theirs -> isNear(mine, theirs)));
    }

    private static boolean isNear(String mine, String theirs) {
        if (mine.length() != theirs.length() || mine.length() < SHORTEST_NEAR) {
            return false;
        }
        int vowels = 0;
        for (int i = 0; i < mine.length(); i++) {
            if (mine.charAt(i) != theirs.charAt(i)) {
                if (VOWELS.indexOf(mine.charAt(i)) < 0 || VOWELS.indexOf(theirs.charAt(i)) < 0) {
                    return false;
                }
                vowels++;
            }
        }
        return vowels <= VOWELS_THAT_DIFFER;
    }

    /** The readings with one letter for all hissing sounds, and one for all hushing ones. */
    private Stream<String> outlines() {
        return keys.stream()
                .filter(key -> Character.isLetter(key.charAt(0)))
                .map(key -> key.replaceAll("[zT]", "s").replaceAll("[ZC]", "S"));
    }

    /** Whether both are known names, which have no form in common. */
    private boolean differentKnown(NameWord other) {
        return !known().isEmpty() && !other.known().isEmpty() && Collections.disjoint(known(), other.known());
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>(keys);
        known.removeIf(key -> !key.startsWith("="));
        return known;
    }

    /** Whether an initial may stand for this word. */
    boolean beginsWith(NameWord initial) {
        String letters = initial.printed.toLowerCase(Locale.ROOT);
        if (printed.toLowerCase(Locale.ROOT).startsWith(letters)) {
            return true;
        }
        return initial.keys.stream()
                .filter(key -> !key.startsWith("="))
                .anyMatch(start -> keys.stream()
                        .map(key -> key.startsWith("=") ? key.substring(1) : key)
                        .anyMatch(key -> key.startsWith(start)));
    }
}
