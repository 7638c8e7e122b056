package org.diplomaticties.name;

import com.ibm.icu.text.Transliterator;
import java.util.List;

/** The words of a name letter for letter in Latin script: by these a name is found while it is still being typed. */
public final class LatinWords {

    private static final Transliterator LATIN = RuleFile.read("latin.rules").transliterator();

    private LatinWords() {}

    /** The words in their order, in lower case. */
    public static List<String> of(String name) {
        return Words.split(name).stream()
                .map(LATIN::transliterate)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
