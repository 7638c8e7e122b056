package org.diplomaticties.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names that are one name in several languages, such as Vladimir, Volodymyr and Uladzimir. */
final class KnownNames {

    private static final KnownNames ALL =
            new KnownNames(RuleFile.read("names.txt").rows(","));

    private final Map<String, Set<String>> byForm = new HashMap<>();
    private final Map<String, Set<String>> byReading = new HashMap<>();

    private KnownNames(List<List<String>> rows) {
        for (List<String> forms : rows) {
            String name = "=" + forms.get(0).toLowerCase(Locale.ROOT);
            for (String form : forms) {
                byForm.computeIfAbsent(form.toLowerCase(Locale.ROOT), any -> new HashSet<>())
                        .add(name);
                if (!Sounds.isWithoutVowels(form)) {
                    Sounds.of(form)
                            .forEach(reading -> byReading
                                    .computeIfAbsent(reading, any -> new HashSet<>())
                                    .add(name));
                }
            }
        }
    }

    /** The names that a word is a form of, as keys of their own kind. */
    static Set<String> of(String word, Set<String> readings) {
        Set<String> exact = ALL.byForm.get(word.toLowerCase(Locale.ROOT));
        if (exact != null) {
            return exact;
        }
        Set<String> found = new HashSet<>();
        readings.forEach(reading -> found.addAll(ALL.byReading.getOrDefault(reading, Set.of())));
        return found;
    }
}
