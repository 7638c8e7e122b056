package org.diplomaticties.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.diplomaticties.name.PersonName.Part;

/**
 * How the forenames of two names agree, patronymic included.
 *
 * @param first from 0 (not told by both) to 1, for the first forename
 * @param next the same for what follows
 * @param conflict what speaks against one person; empty if nothing does
 * @param reasons what agrees
 */
record Forenames(double first, double next, String conflict, List<String> reasons) {

    private static final double INITIAL = 0.5;

    static Forenames compare(List<Part> one, List<Part> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return new Forenames(0, 0, "", List.of());
        }
        Forenames byPlace = byPlace(withoutInitialsBefore(one, other), withoutInitialsBefore(other, one));
        if (!byPlace.conflict().isEmpty()
                && one.size() != other.size()
                && words(one)
                && words(other)
                && joined(one).meets(joined(other))) {
            return new Forenames(1, 0, "", List.of("same forename"));
        }
        return byPlace;
    }

    private static Forenames byPlace(List<Part> one, List<Part> other) {
        double[] fit = new double[2];
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            Part mine = one.get(i);
            Part theirs = other.get(i);
            boolean initial = mine.initial() || theirs.initial();
            String what = (i == 0 ? "forename" : "next name");
            if (!fits(mine, theirs)) {
                return new Forenames(fit[0], fit[1], "another " + (initial ? "initial" : what), reasons);
            }
            fit[Math.min(i, 1)] = initial ? INITIAL : 1;
            reasons.add(initial ? "initial fits" : "same " + what);
        }
        return new Forenames(fit[0], fit[1], "", reasons);
    }

    private static boolean fits(Part one, Part other) {
        NameWord word = one.words().get(0);
        NameWord theirs = other.words().get(0);
        if (one.initial() && other.initial()) {
            return word.meets(theirs) || word.beginsWith(theirs) || theirs.beginsWith(word);
        }
        if (one.initial()) {
            return theirs.beginsWith(word);
        }
        return other.initial() ? word.beginsWith(theirs) : word.meets(theirs);
    }

    /** "J. William" goes by William: leading initials do not count where the first word of the other is a later one of his. */
    private static List<Part> withoutInitialsBefore(List<Part> parts, List<Part> others) {
        int words = 0;
        while (words < parts.size() && parts.get(words).initial()) {
            words++;
        }
        boolean laterName = words > 0
                && words < parts.size()
                && !others.get(0).initial()
                && parts.get(words).words().get(0).meets(others.get(0).words().get(0));
        return laterName ? parts.subList(words, parts.size()) : parts;
    }

    private static boolean words(List<Part> parts) {
        return parts.stream().noneMatch(Part::initial);
    }

    /** Myung-bak as Myungbak. */
    private static NameWord joined(List<Part> parts) {
        return NameWord.of(
                parts.stream().map(part -> part.words().get(0).printed()).collect(Collectors.joining()));
    }
}
