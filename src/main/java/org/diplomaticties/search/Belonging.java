package org.diplomaticties.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What a thing belongs to, as one record tells of it.
 *
 * @param states the states, and organs of states, that it acted for or that its posts are of
 * @param first the first day that it is told of; empty where no date is told
 * @param last the last such day
 */
public record Belonging(Set<Node> states, Optional<LocalDate> first, Optional<LocalDate> last) {

    public Belonging {
        states = Set.copyOf(states);
    }

    /** How many things it holds, for the bound of what is kept. */
    public int size() {
        return 1 + states.size();
    }

    /** What several records of the same thing tell together. */
    static Belonging of(Collection<Belonging> several) {
        return new Belonging(
                several.stream().flatMap(one -> one.states().stream()).collect(Collectors.toSet()),
                days(several, Belonging::first).min(Comparator.naturalOrder()),
                days(several, Belonging::last).max(Comparator.naturalOrder()));
    }

    private static Stream<LocalDate> days(Collection<Belonging> several, Function<Belonging, Optional<LocalDate>> day) {
        return several.stream().flatMap(one -> day.apply(one).stream());
    }

    /** Keeps what was read of things. */
    public interface Memory {

        /** What a thing belongs to: as it is kept, or else as it is read now. */
        Belonging of(Node thing, Function<Node, Belonging> read);
    }
}
