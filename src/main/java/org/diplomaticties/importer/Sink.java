package org.diplomaticties.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.diplomaticties.fact.Event;
import org.diplomaticties.fact.Fact;
import org.diplomaticties.fact.Meeting;
import org.diplomaticties.fact.PartialDate;
import org.diplomaticties.fact.Period;
import org.diplomaticties.fact.SourceDescription;
import org.diplomaticties.fact.Tenure;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;

/** Where an importer puts what it finds: facts are handed on, records and problems counted. */
public final class Sink {

    /** How many problems of a kind are kept to be shown. */
    public static final int SHOWN = 5;

    private final ThingKey source;
    private final Consumer<Fact> facts;
    private final Map<ProblemKind, Found> problems = new EnumMap<>(ProblemKind.class);
    private long recordCount;
    private long factCount;
    private Period span = Period.UNKNOWN;

    /**
     * The problems of one kind.
     *
     * @param count how many there are
     * @param first the first of them, at most {@link #SHOWN}
     */
    public record Found(long count, List<Problem> first) {}

    public Sink(ThingKey source, Consumer<Fact> facts) {
        this.source = source;
        this.facts = facts;
    }

    /** The source whose facts these are. */
    public ThingKey source() {
        return source;
    }

    /** Takes a fact. */
    public void fact(Fact fact) {
        factCount++;
        if (fact instanceof Meeting meeting) {
            covers(meeting.period());
        } else if (fact instanceof Tenure tenure) {
            covers(tenure.period());
        } else if (fact instanceof Event event) {
            covers(event.period());
        }
        facts.accept(fact);
    }

    /** Counts a record that was read, whatever becomes of it. */
    public void record() {
        recordCount++;
    }

    /** Takes a problem with a record of a file. */
    public void problem(ProblemKind kind, Location where, String what, String mend) {
        Found before = problems.getOrDefault(kind, new Found(0, List.of()));
        List<Problem> first = new ArrayList<>(before.first());
        if (first.size() < SHOWN) {
            first.add(Problem.invalid(where, what, mend));
        }
        problems.put(kind, new Found(before.count() + 1, List.copyOf(first)));
    }

    public long recordCount() {
        return recordCount;
    }

    public long factCount() {
        return factCount;
    }

    public long problemCount() {
        return problems.values().stream().mapToLong(Found::count).sum();
    }

    /** The problems by their kind. */
    public Map<ProblemKind, Found> problems() {
        return new EnumMap<>(problems);
    }

    /** How much of the source was imported so far. */
    public SourceDescription.Coverage coverage() {
        return new SourceDescription.Coverage(recordCount, problemCount(), span);
    }

    private void covers(Period period) {
        for (PartialDate date : period.dates().values()) {
            if (span.begin().isEmpty()
                    || date.earliest().isBefore(span.begin().get().earliest())) {
                span = span.with(Period.Milestone.BEGIN, date);
            }
            if (span.end().isEmpty() || date.latest().isAfter(span.end().get().latest())) {
                span = span.with(Period.Milestone.END, date);
            }
        }
    }

    /** Whether a period of a record can be; a problem where it ends before it begins. */
    boolean canBe(Period period, Location where) {
        if (!period.endsBeforeBegin()) {
            return true;
        }
        problem(
                ProblemKind.END_BEFORE_BEGIN,
                where,
                "It ends in " + period.end().orElseThrow() + ", before it begins in "
                        + period.begin().orElseThrow() + ".",
                "Correct the dates; the record was left out.");
        return false;
    }
}
