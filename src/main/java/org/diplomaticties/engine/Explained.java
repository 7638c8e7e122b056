package org.diplomaticties.engine;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.diplomaticties.plan.Explanation;

/**
 * How a query was carried out.
 *
 * @param rows how many rows or triples its answer has
 * @param time from its beginning to its end
 * @param plans that of the query first, then those of the parts that ARQ carried out; none if ARQ carried out all of it
 * @param others how many plans more were made, of which nothing is known
 * @param algebra of SPARQL, as ARQ rewrote the query
 */
public record Explained(long rows, Duration time, List<Made> plans, long others, String algebra) {

    private static final double NANOS_A_MS = 1e6;
    private static final double FEW = 10;
    private static final String INDENT = "  ";

    public Explained {
        plans = List.copyOf(plans);
    }

    /**
     * A plan.
     *
     * @param plan what it did, all times together
     * @param times how often it was made
     */
    public record Made(Explanation plan, long times) {

        Made plus(Explanation again) {
            return new Made(plan.plus(again), times + 1);
        }
    }

    /** For people: a line for each step, below the one that asks it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "%d %s in %.1f ms, %s", rows, rows == 1 ? "row" : "rows", ms(time), by());
        if (plans.isEmpty()) {
            text.append('\n').append(algebra.strip()).append('\n');
        }
        for (int place = 0; place < plans.size(); place++) {
            Made made = plans.get(place);
            text.append('\n');
            if (place > 0 || made.times() > 1) {
                line(text, "For a part left to ARQ, %s:", made.times() == 1 ? "once" : made.times() + " times");
            }
            line(text, "%12s  %12s  %10s  %s", "rows", "expected", "ms", "step");
            steps(text, made.plan(), "");
        }
        if (others > 0) {
            text.append('\n');
            line(text, "Parts left to ARQ had %d more plans made.", others);
        }
        return text.toString();
    }

    private String by() {
        return plans.isEmpty() ? "by ARQ alone, without a plan; its algebra:" : "by plan over columns in memory:";
    }

    private static void steps(StringBuilder text, Explanation step, String indent) {
        String label = step.step().replaceAll("\\R", " ");
        line(text, "%12d  %12s  %10.1f  %s%s", step.rows(), expected(step), ms(step.own()), indent, label);
        step.parts().forEach(part -> steps(text, part, indent + INDENT));
    }

    private static String expected(Explanation step) {
        if (Double.isNaN(step.expected())) {
            return "-";
        }
        return String.format(Locale.ROOT, step.expected() < FEW ? "%.1f" : "%.0f", step.expected());
    }

    private static double ms(Duration time) {
        return time.toNanos() / NANOS_A_MS;
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
