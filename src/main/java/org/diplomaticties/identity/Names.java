package org.diplomaticties.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diplomaticties.name.NameMatch;
import org.diplomaticties.name.PersonName;

/** All names, each taken apart once, and how alike they are, each two compared once. */
final class Names {

    /** What a name printed in the same words is worth at least, though it may be one word only, such as a king's. */
    private static final double SAME_WORDS = 0.85;

    /** What a name is worth less that is not the preferred one. */
    private static final double OTHER_NAME = 0.05;

    private final Map<String, Name> names = new HashMap<>();
    private final Map<Long, NameMatch> matches = new HashMap<>();

    Name of(String printed) {
        String text = printed.strip();
        Name known = names.get(text);
        if (known == null) {
            known = new Name(names.size(), text, PersonName.of(text));
            names.put(text, known);
        }
        return known;
    }

    /** How alike two people are by name: the best of all their names. */
    NameMatch compare(Person one, Person other) {
        return compare(one.names(), other.names());
    }

    private NameMatch compare(List<Name> some, List<Name> others) {
        NameMatch best = new NameMatch(false, 0, List.of("no name in common"));
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                NameMatch match = compare(some.get(i), others.get(j));
                double score = match.score() - (i + j > 0 ? OTHER_NAME : 0);
                if (match.compatible() && (!best.compatible() || score > best.score())) {
                    best = new NameMatch(true, score, match.reasons());
                }
            }
        }
        return best;
    }

    private NameMatch compare(Name one, Name other) {
        if (one.equals(other)) {
            NameMatch match = matches.computeIfAbsent(pair(one, one), any -> NameMatch.of(one.parsed(), one.parsed()));
            return new NameMatch(true, Math.max(SAME_WORDS, match.score()), List.of("same name"));
        }
        boolean ordered = one.number() < other.number();
        Name first = ordered ? one : other;
        Name second = ordered ? other : one;
        return matches.computeIfAbsent(pair(first, second), any -> NameMatch.of(first.parsed(), second.parsed()));
    }

    private static long pair(Name one, Name other) {
        return ((long) one.number() << 32) | other.number();
    }
}
