package org.diplomaticties.importer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which words it is told what an actor of ICEWS is: {@code icews-actors.tsv}. A name by which nothing can be told is
 * neither person nor organisation here.
 */
final class IcewsActorRules {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final int LONGEST_NAME = 7;
    private static final int LONGEST_FAMILY_FIRST = 3;

    private final Map<String, RoleKind> roles = new LinkedHashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    /** What a role with a state in brackets is. */
    enum RoleKind {
        /** An organ of the state. */
        ORGAN,
        /** Unnamed people who act for the state by their office. */
        OFFICE,
        /** People or bodies that do not act for the state. */
        GROUP
    }

    /** What a name is. */
    enum NameKind {
        PERSON,
        BODY,
        UNKNOWN
    }

    IcewsActorRules() {
        Set<String> ofRoles = new HashSet<>();
        Arrays.stream(RoleKind.values()).forEach(kind -> ofRoles.add(word(kind)));
        for (List<String> row : TableResource.rows("icews-actors.tsv")) {
            if (ofRoles.contains(row.get(0))) {
                roles.putIfAbsent(
                        " " + row.get(1) + " ", RoleKind.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
            } else {
                words.computeIfAbsent(row.get(0), kind -> new HashSet<>()).add(row.get(1));
            }
        }
    }

    /** What a role is; empty where no rule fits. */
    Optional<RoleKind> role(String role) {
        String folded = " " + String.join(" ", words(role)) + " ";
        return roles.entrySet().stream()
                .filter(rule -> folded.contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What a name is that is no state's. */
    NameKind name(String name) {
        List<String> parts = words(name);
        if (parts.stream().anyMatch(word -> is("vague", word))) {
            return NameKind.UNKNOWN;
        }
        if (parts.stream().anyMatch(word -> is("body", word))) {
            return NameKind.BODY;
        }
        return isPerson(parts) ? NameKind.PERSON : NameKind.UNKNOWN;
    }

    private boolean isPerson(List<String> parts) {
        if (parts.size() < 2 || parts.size() > LONGEST_NAME) {
            return false;
        }
        String first = parts.get(0);
        return is("given", first)
                || is("title", first)
                || (is("family", first) && parts.size() <= LONGEST_FAMILY_FIRST)
                || parts.stream().skip(1).anyMatch(word -> is("particle", word))
                || parts.stream().skip(1).anyMatch(this::hasEnding);
    }

    private boolean hasEnding(String word) {
        return words.get("ending").stream().anyMatch(word::endsWith);
    }

    private boolean is(String kind, String word) {
        return words.get(kind).contains(word);
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String word(RoleKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
