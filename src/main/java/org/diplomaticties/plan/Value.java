package org.diplomaticties.plan;

/** An expression over a row that gives a term. */
interface Value {

    /** The id of the term; 0 for an error, and for a variable that is not bound. */
    int id(Batch batch, int row);
}
