package org.diplomaticties.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Symbol;
import org.diplomaticties.plan.Explanation;
import org.diplomaticties.plan.Plan;

/** The plans that are made while a query is carried out, in the context of its execution. */
final class PlansMade {

    static final Symbol KEY = Symbol.create("https://w3id.org/diplomatic-ties/engine#plansMade");

    /** So many are remembered; a part that ARQ carries out may have one made for each of its rows. */
    private static final int MOST = 100;

    private final List<Plan> plans = new ArrayList<>();
    private long others;

    /** Remembers a plan if the query is being explained. */
    static void add(Plan plan, ExecutionContext context) {
        if (context.getContext().get(KEY) instanceof PlansMade made) {
            made.add(plan);
        }
    }

    private void add(Plan plan) {
        if (plans.size() < MOST) {
            plans.add(plan);
        } else {
            others++;
        }
    }

    /** What they did so far, those with the same steps as one; in the order in which they were made first. */
    List<Explained.Made> explanations() {
        List<Explained.Made> made = new ArrayList<>();
        for (Plan plan : plans) {
            Explanation one = plan.explanation();
            int like = 0;
            while (like < made.size() && !made.get(like).plan().isLike(one)) {
                like++;
            }
            if (like == made.size()) {
                made.add(new Explained.Made(one, 1));
            } else {
                made.set(like, made.get(like).plus(one));
            }
        }
        return made;
    }

    /** How many were made that nothing more is known of. */
    long others() {
        return others;
    }
}
