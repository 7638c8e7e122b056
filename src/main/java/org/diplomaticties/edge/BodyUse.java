package org.diplomaticties.edge;

/** What an address does with the body of a request that sends one with POST or PUT. */
public enum BodyUse {
    /** Nothing: no servlet sees it. */
    NONE,
    /** It is read whole before a thread is taken for the request. */
    HELD,
    /** A form is read like that; anything else by the servlet, which knows first whether the sender may send it. */
    FORM_HELD
}
