package org.diplomaticties.page;

import java.util.List;

/**
 * Meetings under the headings of their years, newest first; shown by the partial {@code meetings}.
 *
 * @param count how many there are in all parts of the list, in words
 * @param years those of the part that is shown
 * @param pager which part that is
 */
record MeetingList(String count, List<Year> years, Pager pager) {

    boolean anyMeetings() {
        return !years.isEmpty();
    }

    /** A year's meetings; an empty heading stands above those whose date is not known. */
    record Year(String year, List<MeetingLine> meetings) {}
}
