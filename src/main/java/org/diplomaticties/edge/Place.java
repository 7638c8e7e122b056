package org.diplomaticties.edge;

/** A place among those that are worked for, as an answer on its way out sees it. */
interface Place {

    /** Gives it back until the client has read. */
    void pause();

    /** Wants it again; what is to be done then must not take long. */
    void comeBack(Runnable then);

    /** The work is done; to say so again changes nothing. */
    void end();
}
