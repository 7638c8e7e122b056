package org.diplomaticties.plan;

/** A condition on a row, with the three truth values of SPARQL 1.1, section 17.2. */
interface Condition {

    int TRUE = 1;
    int FALSE = 0;
    int ERROR = -1;

    int test(Batch batch, int row);

    static int of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** What its negation says. */
    static int not(int truth) {
        return truth == ERROR ? ERROR : 1 - truth;
    }
}
