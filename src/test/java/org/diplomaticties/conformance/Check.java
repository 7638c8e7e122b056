package org.diplomaticties.conformance;

import java.io.IOException;

/** How a test of some class is run. */
@FunctionalInterface
interface Check {

    /** Runs a test; throws {@link AssertionError} if it fails. */
    void run(Entry entry, Endpoint endpoint) throws IOException;
}
