package org.diplomaticties.plan;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.diplomaticties.guard.Guard;
import org.diplomaticties.snapshot.Snapshot;

/**
 * What all steps of a plan share.
 *
 * @param snapshot what is asked
 * @param slots of the variables; complete before the first row flows
 * @param ids of the terms
 * @param guard of the thread that asks
 * @param context in which expressions are evaluated
 * @param arq what does that which has no step here
 */
record Work(Snapshot snapshot, Slots slots, Ids ids, Guard guard, ExecutionContext context, Arq arq) {

    Batch batch() {
        return new Batch(slots.count());
    }
}
