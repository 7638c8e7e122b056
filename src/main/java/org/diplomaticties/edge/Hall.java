package org.diplomaticties.edge;

import java.time.Duration;

/**
 * Where the requests of a lane wait and are worked at.
 *
 * @param queue how many of them may wait of one client
 * @param patience how long each waits
 */
record Hall(Pool pool, Shares queue, Duration patience) {}
