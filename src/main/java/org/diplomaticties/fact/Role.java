package org.diplomaticties.fact;

/** The part that somebody took in a meeting. */
public enum Role {
    HOST,
    GUEST,
    MEDIATOR,
    OBSERVER
}
