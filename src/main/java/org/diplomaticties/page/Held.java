package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.ontology.Ties;

/**
 * A tenure as it was read.
 *
 * @param member the holder as the source names him
 * @param official who stands for all that are the same as the holder
 * @param dates the dates that the tenure has, by property
 * @param ranks the rank of this one holder, where it is said
 * @param sources those that tell of it, in the order of their IRIs
 */
record Held(
        Node tenure,
        Node member,
        Node official,
        Map<Node, List<PartialDate>> dates,
        List<Node> ranks,
        List<Node> sources) {

    Optional<PartialDate> begin() {
        return dates(Ties.BEGIN).findFirst();
    }

    Optional<PartialDate> end() {
        return dates(Ties.END).findFirst();
    }

    /** The first day that the begin can mean. */
    Optional<LocalDate> earliest() {
        return begin().flatMap(any -> day(Ties.EARLIEST));
    }

    /** The last day that the end can mean. */
    Optional<LocalDate> latest() {
        return end().flatMap(any -> day(Ties.LATEST));
    }

    Optional<LocalDate> certainFrom() {
        return day(Ties.CERTAIN_FROM);
    }

    List<LocalDate> attested() {
        return dates(Ties.ATTESTED_ON).map(PartialDate::earliest).sorted().toList();
    }

    Optional<Node> rank() {
        return ranks.stream().findFirst();
    }

    /** The last day until which it is stated or, where its end is not stated, shown. */
    Optional<LocalDate> knownUntil() {
        return day(Ties.CERTAIN_UNTIL).or(() -> attested().stream().max(LocalDate::compareTo));
    }

    /** Whether it is known of the day: a source shows the holder on it, or it lies in a stated period. */
    boolean isKnownOn(LocalDate day) {
        return attested().contains(day) || isStatedOn(day);
    }

    /** Whether the day is between the begin and any day known after it. */
    private boolean isStatedOn(LocalDate day) {
        return certainFrom().filter(from -> !from.isAfter(day)).isPresent()
                && Stream.concat(day(Ties.CERTAIN_UNTIL).stream(), attested().stream())
                        .anyMatch(until -> !until.isBefore(day));
    }

    /** How it is known of the day, where it is or may be so. */
    Knowledge basis(LocalDate day) {
        if (attested().contains(day)) {
            return Knowledge.ATTESTED;
        }
        return isStatedOn(day) ? Knowledge.STATED : Knowledge.UNKNOWN;
    }

    /** How the tenure is known as such: a source states a date of it, or only shows it, or tells of no day at all. */
    Knowledge known() {
        if (begin().or(this::end).isPresent()) {
            return Knowledge.STATED;
        }
        return attested().isEmpty() ? Knowledge.UNKNOWN : Knowledge.ATTESTED;
    }

    /** The first day that is known of it in any way; the order of tenures. */
    LocalDate order() {
        return earliest()
                .or(() -> attested().stream().findFirst())
                .or(this::latest)
                .orElse(LocalDate.MAX);
    }

    /** The last day that is known of it in any way. */
    Optional<LocalDate> lastKnown() {
        return Stream.concat(Stream.concat(latest().stream(), attested().stream()), certainFrom().stream())
                .max(LocalDate::compareTo);
    }

    private Optional<LocalDate> day(Node property) {
        return dates(property).map(PartialDate::earliest).findFirst();
    }

    private Stream<PartialDate> dates(Node property) {
        return dates.getOrDefault(property, List.of()).stream();
    }
}
