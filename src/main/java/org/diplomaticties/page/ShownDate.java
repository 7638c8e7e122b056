package org.diplomaticties.page;

import org.diplomaticties.fact.PartialDate;

/**
 * A date on a page.
 *
 * @param iso as HTML's {@code time} has it
 * @param text as people read it
 */
record ShownDate(String iso, String text) {

    static ShownDate of(PartialDate date, DateText text) {
        String day = date.earliest().toString();
        return new ShownDate(
                switch (date.precision()) {
                    case DAY -> day;
                    case MONTH -> day.substring(0, day.length() - "-01".length());
                    case YEAR -> day.substring(0, day.length() - "-01-01".length());
                },
                text.of(date));
    }
}
