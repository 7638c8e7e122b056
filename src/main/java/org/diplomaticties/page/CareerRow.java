package org.diplomaticties.page;

import java.util.List;

/**
 * A post that an official held, or in which he took part in meetings.
 *
 * @param post the post
 * @param ranks the rank of this one holder, where it is said
 * @param of the state or organisation whose post it is
 * @param tenure the page of the tenure; without an address where there is none
 * @param begin its first day, where a source states it
 * @param end its last day, where a source states it
 * @param attested the days on which a source shows him in it, in words; empty where there are none
 * @param sign how it is known
 * @param known who says it; none where only meetings show it
 */
record CareerRow(
        Link post,
        List<Link> ranks,
        List<Link> of,
        Link tenure,
        List<ShownDate> begin,
        List<ShownDate> end,
        String attested,
        Knowledge.Sign sign,
        List<Known> known) {

    /** Whether begin or end is stated. */
    boolean anyPeriod() {
        return !begin.isEmpty() || !end.isEmpty();
    }
}
