package org.diplomaticties.access;

import java.time.Duration;

/** What becomes of somebody who wants to come in. */
public sealed interface Verdict {

    /**
     * He is known.
     *
     * @param caller who he is
     */
    record Admitted(Caller caller) implements Verdict {}

    /** Nobody has this name and password, or this token. */
    record Unknown() implements Verdict {}

    /**
     * Too many that came from there were wrong; whether this one is right was not looked at.
     *
     * @param delay how long it takes until one is looked at again
     */
    record Later(Duration delay) implements Verdict {}
}
