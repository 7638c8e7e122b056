package org.diplomaticties.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts a name into its words. */
final class Words {

    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L}\\p{M}?\\p{L})['’ʼʹ`′ʻ‘](?=\\p{L})");
    private static final Pattern SIGNS = Pattern.compile("['’ʼʹ`′ʺ″ʻ‘·](?!\\p{L})|[ʹʺ′″·]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    /** The words of any name; those of a Chinese one are its surname and its forename. */
    static List<NameWord> of(String name) {
        return ChineseName.parse(name)
                .map(ChineseName::words)
                .or(() -> ChineseName.forenameAlone(name))
                .orElseGet(() -> {
                    List<NameWord> words = new ArrayList<>();
                    split(name).forEach(word -> words.add(wordAlone(word)));
                    return words;
                });
    }

    /** The words as they are printed, without apostrophes that stand for a soft sign or a breath. */
    static List<String> split(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        text = SIGNS.matcher(APOSTROPHES.matcher(text).replaceAll("")).replaceAll("");
        return Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A word, which may also be a Chinese one as pinyin writes it. */
    static NameWord wordAlone(String word) {
        Optional<NameWord> chinese = ChineseName.word(word);
        NameWord plain = NameWord.of(word);
        return chinese.map(other -> {
                    var keys = new java.util.TreeSet<>(plain.keys());
                    keys.addAll(other.keys());
                    return new NameWord(word, keys, plain.skeleton());
                })
                .orElse(plain);
    }
}
