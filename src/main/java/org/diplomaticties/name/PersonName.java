package org.diplomaticties.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name as it is printed, taken apart; titles are left out.
 *
 * @param readings each way to tell surname and forenames apart, the likeliest first; none if there is no word in it
 * @param generation what tells namesakes apart, such as 2 for "II" or jr; empty if nothing does
 */
public record PersonName(List<Reading> readings, String generation) {

    public static PersonName of(String printed) {
        return new PersonParser(printed).name();
    }

    /**
     * The keys of the words without which it would be another name: those of surname and first forename, but no initials
     * and no patronymic.
     */
    public List<Set<String>> essentials() {
        if (readings.isEmpty()) {
            return List.of();
        }
        Reading reading = readings.get(0);
        Stream<NameWord> forename = reading.forenames().stream()
                .limit(1)
                .filter(part -> !part.initial())
                .flatMap(part -> part.words().stream());
        return Stream.concat(reading.surname().stream(), forename)
                .map(NameWord::keys)
                .toList();
    }

    /** The keys of all words that may be its surname; two names of one person have one in common, but for rare spellings. */
    public Set<String> surnameKeys() {
        return readings.stream()
                .flatMap(reading -> reading.surname().stream())
                .flatMap(word -> word.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A word of a name, or several that a hyphen joins.
     *
     * @param initial whether it is an initial
     */
    record Part(List<NameWord> words, boolean initial) {}

    /**
     * A way to read a name.
     *
     * @param surname its words
     * @param forenames with a patronymic, in their order
     * @param likelihood whether this order is told by the name, usual or merely possible
     */
    record Reading(List<NameWord> surname, List<Part> forenames, Likelihood likelihood) {}

    /** How far an order of words is known. */
    enum Likelihood {
        TOLD,
        USUAL,
        POSSIBLE
    }
}
