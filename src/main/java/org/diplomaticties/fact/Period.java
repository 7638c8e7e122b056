package org.diplomaticties.fact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of time, with what a source says of its begin and its end, each as precise as there. A date that is absent is
 * not known, or has not come yet.
 *
 * @param dates what is known
 */
public record Period(Map<Milestone, PartialDate> dates) {

    /** Nothing is known. */
    public static final Period UNKNOWN = new Period(Map.of());

    /** What a date of a period stands for. */
    public enum Milestone {
        /** The first day. */
        BEGIN,
        /** The last day. */
        END,
        /** The day of a commission. */
        APPOINTED,
        /** The day of the arrival at the post. */
        ARRIVED,
        /** The day on which credentials were presented. */
        CREDENTIALS_PRESENTED,
        /** The day on which a mission was terminated, as a source states it. */
        TERMINATED
    }

    public Period {
        EnumMap<Milestone, PartialDate> sorted = new EnumMap<>(Milestone.class);
        sorted.putAll(dates);
        dates = Collections.unmodifiableMap(sorted);
    }

    /** One day, month or year. */
    public static Period on(PartialDate date) {
        return UNKNOWN.with(Milestone.BEGIN, date).with(Milestone.END, date);
    }

    public static Period between(PartialDate begin, PartialDate end) {
        return UNKNOWN.with(Milestone.BEGIN, begin).with(Milestone.END, end);
    }

    /** The same period, of which one more thing is known. */
    public Period with(Milestone milestone, PartialDate date) {
        Map<Milestone, PartialDate> more = new EnumMap<>(Milestone.class);
        more.putAll(dates);
        more.put(milestone, date);
        return new Period(more);
    }

    public Optional<PartialDate> date(Milestone milestone) {
        return Optional.ofNullable(dates.get(milestone));
    }

    public Optional<PartialDate> begin() {
        return date(Milestone.BEGIN);
    }

    public Optional<PartialDate> end() {
        return date(Milestone.END);
    }

    /** Whether the last day that the end can mean is before the first day that the begin can mean. */
    public boolean endsBeforeBegin() {
        return begin().isPresent()
                && end().isPresent()
                && end().get().latest().isBefore(begin().get().earliest());
    }

    /** Whether begin and end are the same day, month or year. */
    public boolean isOneDate() {
        return begin().isPresent() && begin().equals(end());
    }
}
