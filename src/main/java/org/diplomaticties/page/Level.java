package org.diplomaticties.page;

import java.util.Locale;

/**
 * In what sort of post a state took part in a meeting, as far as the graph tells: posts have an owner and no grade, so that
 * a head of state and a minister are not told apart.
 */
enum Level {
    /** In a post of the state as such: its head, its government. */
    STATE,
    /** In a post of a ministry, a parliament or another organ. */
    ORGAN,
    /** As the head of a mission. */
    MISSION,
    /** Nothing is told of it. */
    UNTOLD;

    String text(Messages messages) {
        return messages.text("level_" + name().toLowerCase(Locale.ROOT));
    }
}
