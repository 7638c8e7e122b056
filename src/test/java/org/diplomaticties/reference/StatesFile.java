package org.diplomaticties.reference;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes {@code data/reference/states.ttl}: the entries of ISO 3166-1 with their codes, and their names in eight
 * languages as ICU4J has them.
 */
final class StatesFile {

    static final Path PATH = Path.of("data", "reference", "states.ttl");

    private static final Path HEAD =
            Path.of("src", "test", "resources", "org", "diplomaticties", "reference", "states-head.ttl");

    /** What ICU counts among the countries and ISO 3166-1 does not: Diego Garcia, Ceuta and so on, Kosovo. */
    private static final Set<String> NOT_IN_ISO_3166 = Set.of("DG", "EA", "IC", "XK");

    private static final Set<String> CODES = Set.of(ULocale.getISOCountries());

    private static final List<String> LANGUAGES = List.of("ar", "be", "en", "es", "fr", "ru", "uk", "zh");

    private final CodeTable table = new CodeTable();

    private StatesFile() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(PATH, text());
        System.out.println("Wrote " + PATH);
    }

    /** What the file is to hold. */
    static String text() throws IOException {
        StatesFile file = new StatesFile();
        Map<String, String> entries = new TreeMap<>();
        for (String code : CODES) {
            if (!NOT_IN_ISO_3166.contains(code)) {
                entries.put(file.key(code), file.entry(code));
            }
        }
        return Files.readString(HEAD) + String.join("", entries.values());
    }

    private String entry(String code) {
        CodeTable.Row row = table.row(code);
        StringBuilder entry = new StringBuilder();
        entry.append("\n<state/%s> a dt:%s ;\n".formatted(key(code), row.isTerritory() ? "Territory" : "State"));
        entry.append("  skos:prefLabel %s ;\n".formatted(literals(shown(code))));
        Set<String> others = others(code);
        if (!others.isEmpty()) {
            entry.append("  skos:altLabel %s ;\n".formatted(String.join(" , ", others)));
        }
        if (row.depends()) {
            entry.append("  dt:dependencyOf <state/%s> ;\n".formatted(row.dependencyOf()));
        }
        entry.append("  dt:iso3166Alpha2 \"%s\" ;\n".formatted(code));
        entry.append("  dt:iso3166Alpha3 \"%s\" ;\n".formatted(new ULocale("", code).getISO3Country()));
        entry.append("  dt:iso3166Numeric \"%03d\" .\n"
                .formatted(Region.getInstance(code).getNumericCode()));
        return entry.toString();
    }

    /** Language to the name to show in it. */
    private Map<String, String> shown(String code) {
        Map<String, String> names = names(code, table.row(code).showsShortNames());
        names.put("en", english(code));
        return names;
    }

    /** The names that ICU has beside those shown, as literals. */
    private Set<String> others(String code) {
        Map<String, String> shown = shown(code);
        Set<String> others = new TreeSet<>();
        for (boolean shorter : new boolean[] {true, false}) {
            names(code, shorter).forEach((language, name) -> {
                // Spanish abbreviates the United Kingdom to what is Russia's code.
                if (!plain(name).equals(shown.get(language)) && !CODES.contains(name)) {
                    others.add(literal(name, language));
                }
            });
        }
        return others;
    }

    private static Map<String, String> names(String code, boolean shorter) {
        Map<String, String> names = new TreeMap<>();
        for (String language : LANGUAGES) {
            String name = LocaleDisplayNames.getInstance(
                            new ULocale(language), shorter ? DisplayContext.LENGTH_SHORT : DisplayContext.LENGTH_FULL)
                    .regionDisplayName(code);
            // Where ICU has no name in a language it gives the code.
            if (!name.equals(code)) {
                names.put(language, name);
            }
        }
        return names;
    }

    private String english(String code) {
        CodeTable.Row row = table.row(code);
        return row.name().isEmpty() ? plain(names(code, row.showsShortNames()).get("en")) : row.name();
    }

    /** ICU abbreviates where little room is; names that are read do not. */
    private static String plain(String name) {
        return name.replace(" & ", " and ").replaceFirst("^St\\. ", "Saint ");
    }

    private String key(String code) {
        CodeTable.Row row = table.row(code);
        return row.key().isEmpty() ? keyOf(english(code)) : row.key();
    }

    private static String keyOf(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[\\p{M}.’']", "");
        return Arrays.stream(letters.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static String literals(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> literal(name.getValue(), name.getKey()))
                .collect(Collectors.joining(" , "));
    }

    private static String literal(String text, String language) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"@" + language;
    }
}
