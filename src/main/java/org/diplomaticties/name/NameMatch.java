package org.diplomaticties.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.diplomaticties.name.PersonName.Likelihood;
import org.diplomaticties.name.PersonName.Part;
import org.diplomaticties.name.PersonName.Reading;

/**
 * How alike two names of people are.
 *
 * @param compatible whether both may be names of one person: the surname is one, and nothing else speaks against it. Another
 *     forename, another initial or another patronymic does; one that is not told does not.
 * @param score from 0 to 1: how much of the names agrees; at most 0.5 where they are not compatible
 * @param reasons what agrees, or what does not, in a few words each
 */
public record NameMatch(boolean compatible, double score, List<String> reasons) {

    private static final double SURNAME = 0.55;
    private static final double SAME_LETTERS = 0.05;
    private static final double NEAR = 0.15;
    private static final double FORENAME = 0.3;
    private static final double NEXT_NAME = 0.1;
    private static final int SHORTEST_OF_TWO_SURNAMES = 5;
    private static final double NOT_COMPATIBLE = 0.5;
    private static final NameMatch NOTHING = new NameMatch(false, 0, List.of("no name in common"));

    /** Compares two names as they are printed. */
    public static NameMatch of(String a, String b) {
        return of(PersonName.of(a), PersonName.of(b));
    }

    /** Compares two names. */
    public static NameMatch of(PersonName a, PersonName b) {
        boolean generations = !a.generation().isEmpty()
                && !b.generation().isEmpty()
                && !a.generation().equals(b.generation());
        List<NameMatch> matches = new ArrayList<>();
        for (Reading one : a.readings()) {
            for (Reading other : b.readings()) {
                compare(one, other).ifPresent(matches::add);
            }
        }
        NameMatch best = matches.stream()
                .max(Comparator.comparing(NameMatch::compatible).thenComparing(NameMatch::score))
                .orElse(NOTHING);
        return generations && best.compatible() ? best.but("another generation") : best;
    }

    private NameMatch but(String reason) {
        List<String> all = new ArrayList<>(reasons);
        all.add(reason);
        return new NameMatch(false, Math.min(NOT_COMPATIBLE, score), List.copyOf(all));
    }

    private static Optional<NameMatch> compare(Reading one, Reading other) {
        boolean alone = one.forenames().isEmpty() != other.forenames().isEmpty();
        if (alone && (one.likelihood() == Likelihood.POSSIBLE || other.likelihood() == Likelihood.POSSIBLE)) {
            return Optional.empty(); // a surname alone would meet a forename
        }
        Forenames forenames = Forenames.compare(flat(one.forenames()), flat(other.forenames()));
        boolean near = !sameSurname(one.surname(), other.surname());
        if (near && !(forenames.first() == 1 && nearSurname(one.surname(), other.surname()))) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        boolean letters = printed(one.surname()).equalsIgnoreCase(printed(other.surname()));
        reasons.add(letters ? "same surname" : near ? "surname of nearly the same key" : "surname of the same key");
        double score = SURNAME + (letters ? SAME_LETTERS : 0) - (near ? NEAR : 0);
        reasons.addAll(forenames.reasons());
        score += forenames.first() * FORENAME + forenames.next() * NEXT_NAME;
        if (one.likelihood() != other.likelihood()
                && one.likelihood() != Likelihood.TOLD
                && other.likelihood() != Likelihood.TOLD) {
            reasons.add("in another order");
            score -= SAME_LETTERS;
        }
        NameMatch match = new NameMatch(true, Math.min(1, score), List.copyOf(reasons));
        return Optional.of(forenames.conflict().isEmpty() ? match : match.but(forenames.conflict()));
    }

    private static boolean sameSurname(List<NameWord> one, List<NameWord> other) {
        List<NameWord> fewer = one.size() <= other.size() ? one : other;
        List<NameWord> more = fewer == one ? other : one;
        return !fewer.isEmpty()
                && fewer.stream().allMatch(word -> more.stream().anyMatch(word::meets))
                && (fewer.size() == more.size() || more.stream().allMatch(NameMatch::isSurnameByItself));
    }

    /** A surname that a transliteration has spelled otherwise; enough only where the forename is the same. */
    private static boolean nearSurname(List<NameWord> one, List<NameWord> other) {
        return one.size() == 1 && other.size() == 1 && one.get(0).isNear(other.get(0));
    }

    /** Of Smith-Jones, each is; of the forename Il-sung, neither. */
    private static boolean isSurnameByItself(NameWord word) {
        return word.printed().length() >= SHORTEST_OF_TWO_SURNAMES;
    }

    private static String printed(List<NameWord> words) {
        return String.join(" ", words.stream().map(NameWord::printed).toList());
    }

    private static List<Part> flat(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.words().stream().map(word -> new Part(List.of(word), part.initial())))
                .toList();
    }
}
