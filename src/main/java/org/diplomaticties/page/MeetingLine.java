package org.diplomaticties.page;

import java.util.List;

/**
 * A meeting in a list of meetings, as the partial {@code meetings} shows it.
 *
 * @param href where its page is
 * @param date when it was held or began; none where that is not known
 * @param until its last day, where it took several
 * @param dateKnown how the date is known, where there is more to tell than that a source states it
 * @param signs that sources differ on the date, where they do
 * @param who those who took part, without those whose page it is
 * @param more how many of them are left out; empty where none is
 * @param places where it was held, as stated
 * @param modes how they met
 * @param known who says that they met
 */
record MeetingLine(
        String href,
        List<ShownDate> date,
        List<ShownDate> until,
        List<Known> dateKnown,
        List<Knowledge.Sign> signs,
        List<Link> who,
        String more,
        List<Link> places,
        List<Link> modes,
        Known known) {

    boolean undated() {
        return date.isEmpty();
    }

    boolean nobody() {
        return who.isEmpty();
    }
}
