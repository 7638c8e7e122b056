package org.diplomaticties.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Chinese name: characters, pinyin or Wade-Giles, in which apostrophes are often left out, so that a syllable may stand
 * for two. Its keys start with a {@code +} and are pinyin.
 *
 * @param surname as printed, and in pinyin
 * @param forename of one or two syllables
 */
record ChineseName(NameWord surname, NameWord forename) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ‘ʻ`]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST_SYLLABLE = 6;

    private static final Set<String> PINYIN = new TreeSet<>();
    private static final Map<String, Set<String>> WADE_GILES = new HashMap<>();
    private static final Set<String> SURNAMES = RuleFile.read("chinese-surnames.txt").words().stream()
            .map(ChineseName::plain)
            .collect(Collectors.toUnmodifiableSet());

    static {
        for (List<String> row : RuleFile.read("chinese-syllables.tsv").rows("\t")) {
            String pinyin = plain(row.get(0));
            PINYIN.add(pinyin);
            String wade = plain(row.get(1));
            for (String form : List.of(wade, APOSTROPHE.matcher(wade).replaceAll(""))) {
                WADE_GILES.computeIfAbsent(form, any -> new TreeSet<>()).add(pinyin);
            }
        }
    }

    /** Characters are read when they are first met: their table is large. */
    private static final class Characters {
        private static final Transliterator PINYIN_OF = Transliterator.getInstance("Han-Latin/Names");
    }

    List<NameWord> words() {
        return List.of(surname, forename);
    }

    /** The name, if it is one. */
    static Optional<ChineseName> parse(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (HAN.matcher(text).matches()) {
            List<String> syllables = Arrays.asList(
                    plain(Characters.PINYIN_OF.transliterate(text)).split(" +"));
            return ofSyllables(text, syllables);
        }
        List<String> parts = Arrays.stream(text.split("[\\s-]+")).toList();
        if (parts.size() < 2 || parts.size() > 3 || text.contains(",") || text.contains(".")) {
            return Optional.empty();
        }
        return ordered(parts).or(() -> backwards(text));
    }

    /** A forename of two syllables in Wade-Giles, such as Tse-tung. */
    static Optional<List<NameWord>> forenameAlone(String name) {
        List<String> syllables = Arrays.asList(plain(name.strip()).split("-"));
        boolean wade = syllables.size() == 2 && syllables.stream().allMatch(WADE_GILES::containsKey);
        return wade ? Optional.of(List.of(word(name, readings(syllables)))) : Optional.empty();
    }

    private static Optional<ChineseName> ofSyllables(String text, List<String> syllables) {
        int surname = syllables.size() > 2 && SURNAMES.contains(syllables.get(0) + syllables.get(1)) ? 2 : 1;
        String first = String.join("", syllables.subList(0, surname));
        String rest = String.join("", syllables.subList(surname, syllables.size()));
        return Optional.of(new ChineseName(
                word(text.substring(0, surname), Set.of(first)), word(text.substring(surname), Set.of(rest))));
    }

    private static Optional<ChineseName> backwards(String text) {
        List<String> words = Arrays.asList(text.split("\\s+"));
        if (words.size() != 2) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(words.get(1)));
        parts.addAll(Arrays.asList(words.get(0).split("-")));
        return parts.size() > 3 ? Optional.empty() : ordered(parts);
    }

    /** Surname first, then one forename or its two syllables. */
    private static Optional<ChineseName> ordered(List<String> parts) {
        List<String> plain = parts.stream().map(ChineseName::plain).toList();
        Set<String> asPinyin = pinyinSurname(plain.get(0));
        boolean pinyin = !asPinyin.isEmpty()
                && plain.subList(1, plain.size()).stream().allMatch(part -> isPinyin(part, parts.size()));
        boolean wade = plain.stream().allMatch(WADE_GILES::containsKey)
                && WADE_GILES.get(plain.get(0)).stream().anyMatch(SURNAMES::contains);
        if (!pinyin && !wade) {
            return Optional.empty();
        }
        Set<String> surnames = new LinkedHashSet<>();
        Set<String> forenames = new LinkedHashSet<>();
        if (pinyin) {
            surnames.addAll(asPinyin);
            forenames.add(String.join("", plain.subList(1, plain.size())));
        }
        if (wade) {
            WADE_GILES.get(plain.get(0)).stream().filter(SURNAMES::contains).forEach(surnames::add);
            forenames.addAll(readings(plain.subList(1, plain.size())));
        }
        return Optional.of(new ChineseName(
                word(parts.get(0), surnames), word(String.join("-", parts.subList(1, parts.size())), forenames)));
    }

    private static Set<String> pinyinSurname(String word) {
        return SURNAMES.contains(word) ? Set.of(word) : Set.of();
    }

    private static boolean isPinyin(String word, int parts) {
        return parts == 2 ? syllables(word, 2) : PINYIN.contains(word);
    }

    /** Whether a word can be cut into so many syllables of pinyin or fewer. */
    private static boolean syllables(String word, int most) {
        if (PINYIN.contains(word)) {
            return true;
        }
        for (int cut = 1; most > 1 && cut < word.length() && cut <= LONGEST_SYLLABLE; cut++) {
            if (PINYIN.contains(word.substring(0, cut)) && syllables(word.substring(cut), most - 1)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> readings(List<String> syllables) {
        Set<String> readings = Set.of("");
        for (String syllable : syllables) {
            Set<String> longer = new LinkedHashSet<>();
            readings.forEach(start -> WADE_GILES.get(syllable).forEach(next -> longer.add(start + next)));
            readings = longer;
        }
        return readings;
    }

    /** A word that may be a surname or a forename by itself, read as pinyin or Wade-Giles. */
    static Optional<NameWord> word(String word) {
        String plain = plain(word);
        Set<String> spellings = new LinkedHashSet<>();
        if (SURNAMES.contains(plain) || (plain.length() > 3 && syllables(plain, 2))) {
            spellings.add(plain);
        }
        WADE_GILES.getOrDefault(plain, Set.of()).stream()
                .filter(SURNAMES::contains)
                .forEach(spellings::add);
        return spellings.isEmpty() ? Optional.empty() : Optional.of(word(word, spellings));
    }

    private static NameWord word(String printed, Set<String> spellings) {
        Set<String> keys = new TreeSet<>();
        spellings.forEach(spelling -> keys.add("+" + spelling));
        return new NameWord(printed, keys, "");
    }

    /** Without accents, but with apostrophes, in lower case; ü is u. */
    private static String plain(String text) {
        String marked = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return APOSTROPHE.matcher(MARKS.matcher(marked).replaceAll("")).replaceAll("'");
    }
}
