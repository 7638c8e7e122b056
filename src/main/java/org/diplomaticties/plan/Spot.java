package org.diplomaticties.plan;

/**
 * A place in a pattern: a term or a variable.
 *
 * @param id of the term; 0 for a variable, {@link #NOWHERE} for a term that the snapshot does not have
 * @param slot of the variable; negative for a term
 */
record Spot(int id, int slot) {

    static final int NOWHERE = -1;

    static Spot of(int id) {
        return new Spot(id == 0 ? NOWHERE : id, -1);
    }

    static Spot in(int slot) {
        return new Spot(0, slot);
    }

    boolean isVariable() {
        return slot >= 0;
    }

    /** The id that it has in a row; 0 if it is free there. */
    int in(Batch batch, int row) {
        return slot < 0 ? id : batch.get(slot, row);
    }
}
