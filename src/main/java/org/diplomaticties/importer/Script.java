package org.diplomaticties.importer;

import java.util.regex.Pattern;

/** In which language a name is printed, as far as its letters tell. */
final class Script {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern BELARUSIAN = Pattern.compile("[Ўў]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private Script() {}

    /**
     * The language tag of a printed name: the usual one for Latin letters, else an unknown language in its script, or the
     * one language that has such a letter.
     */
    static String language(String name, String usual) {
        if (BELARUSIAN.matcher(name).find()) {
            return "be";
        }
        if (CYRILLIC.matcher(name).find() && !LATIN.matcher(name).find()) {
            return "und-Cyrl";
        }
        return usual;
    }
}
