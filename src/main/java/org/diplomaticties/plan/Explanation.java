package org.diplomaticties.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a step of a plan did, and what was expected of it.
 *
 * @param step what it does
 * @param expected how many rows were expected; NaN where nobody reckoned
 * @param rows how many it gave
 * @param own how long it took, without the steps that it asks
 * @param parts the steps that it asks
 */
public record Explanation(String step, double expected, long rows, Duration own, List<Explanation> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    static Explanation of(Rows rows) {
        long asked = rows.inputs().stream().mapToLong(Rows::nanos).sum();
        return new Explanation(
                rows.label(),
                rows.expected(),
                rows.count(),
                Duration.ofNanos(Math.max(0, rows.nanos() - asked)),
                rows.inputs().stream().map(Explanation::of).toList());
    }

    /** Whether the other one has the same steps. */
    public boolean isLike(Explanation other) {
        return step.equals(other.step)
                && parts.size() == other.parts.size()
                && IntStream.range(0, parts.size())
                        .allMatch(part -> parts.get(part).isLike(other.parts.get(part)));
    }

    /** What both did together; the other one has the same steps. */
    public Explanation plus(Explanation other) {
        return new Explanation(
                step,
                expected + other.expected,
                rows + other.rows,
                own.plus(other.own),
                IntStream.range(0, parts.size())
                        .mapToObj(part -> parts.get(part).plus(other.parts.get(part)))
                        .toList());
    }
}
