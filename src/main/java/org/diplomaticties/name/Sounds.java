package org.diplomaticties.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a word sounds, as far as its letters tell: the same for all spellings and scripts that its rules bring together. */
final class Sounds {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern EITHER = Pattern.compile("«([^«»]*)»");
    private static final int MOST_READINGS = 16;

    private static final Transliterator WORDS = RuleFile.read("words.rules").transliterator();
    private static final Transliterator SKELETONS =
            RuleFile.read("skeletons.rules").transliterator();

    private Sounds() {}

    /** Every way to read a word; the first heeds its accents. */
    static Set<String> of(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<String> readings = new LinkedHashSet<>();
        expand(WORDS.transliterate(accentsOfOtherScripts(lower)), readings);
        String plain = withoutMarks(lower);
        if (!plain.equals(lower) && Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.LATIN) {
            expand(WORDS.transliterate(plain), readings);
        }
        readings.remove("");
        return readings;
    }

    /** The consonants of a word, by which a script without vowels meets others; empty if there are fewer than two. */
    static String skeleton(String word, Set<String> readings) {
        String letters = isWithoutVowels(word) || readings.isEmpty()
                ? Normalizer.normalize(word, Normalizer.Form.NFKC)
                : readings.iterator().next();
        String skeleton = SKELETONS.transliterate(letters);
        return skeleton.length() < 2 ? "" : skeleton;
    }

    static boolean isWithoutVowels(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /** Greek accents tell nothing of the sound, those of Cyrillic й and ї do. */
    private static String accentsOfOtherScripts(String word) {
        boolean greek =
                !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.GREEK;
        return greek ? withoutMarks(word) : word;
    }

    private static String withoutMarks(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static void expand(String key, Set<String> readings) {
        Matcher either = EITHER.matcher(key);
        if (readings.size() >= MOST_READINGS) {
            return;
        }
        if (either.find()) {
            for (String choice : either.group(1).split("¦", -1)) {
                expand(key.substring(0, either.start()) + choice + key.substring(either.end()), readings);
            }
        } else {
            readings.add(key);
        }
    }
}
