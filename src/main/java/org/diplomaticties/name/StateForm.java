package org.diplomaticties.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How forms of states' names are compared: what differs between two ways to write one name falls away. */
final class StateForm {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WITHIN_WORDS = Pattern.compile("[.'’ʼ‘`´\\u00AD]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INVERTED = Pattern.compile("([^,()]+),\\s*([^,()]+)");
    private static final Pattern WITH_REMARK = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)\\s*");

    /** Articles stand or fall with the sentence, and "St." is short for "Saint". */
    private static final Set<String> ARTICLES = Set.of("the");

    /** What sources put in brackets after a state to tell which government of it they mean. */
    private static final Set<String> GOVERNMENTS = Set.of(
            "government in exile",
            "interim authority",
            "interim government",
            "provisional government",
            "transitional government");

    private StateForm() {}

    /** The form as it is looked up. */
    static String folded(String form) {
        String text = Normalizer.normalize(form.replace("&", " and ").replace("ß", "ss"), Normalizer.Form.NFKD);
        String letters =
                WITHIN_WORDS.matcher(MARKS.matcher(text).replaceAll("")).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(letters.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .map(word -> word.equals("st") ? "saint" : word)
                .collect(Collectors.joining(" "));
    }

    /** "Korea, South" as it is spoken: "South Korea"; nothing for a form that is not inverted. */
    static List<String> spoken(String form) {
        Matcher inverted = INVERTED.matcher(form.strip());
        return inverted.matches() ? List.of(inverted.group(2) + " " + inverted.group(1)) : List.of();
    }

    /** "Dahomey (Benin)" in its two parts; "Cuba (Provisional Government)" without the government. */
    static List<String> parts(String form) {
        Matcher remark = WITH_REMARK.matcher(form.strip());
        if (!remark.matches()) {
            return List.of();
        }
        return GOVERNMENTS.contains(folded(remark.group(2)))
                ? List.of(remark.group(1))
                : List.of(remark.group(1), remark.group(2));
    }
}
