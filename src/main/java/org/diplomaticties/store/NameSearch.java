package org.diplomaticties.store;

import java.util.List;

/** Finds things by their names. */
public interface NameSearch {

    /** The things with a fitting name that the calling thread's transaction sees, best first. */
    List<NameHit> search(NameQuery query);
}
