package org.diplomaticties.cli;

import org.diplomaticties.store.StoreState;

/** The figures of a store in words. */
final class StateText {

    private StateText() {}

    /** Such as "version 42-7f3a9c1e, 42 changes, 1181 triples". */
    static String of(StoreState state) {
        return "version " + state.version() + ", " + count(state.changes(), "change") + ", "
                + count(state.triples(), "triple");
    }

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
