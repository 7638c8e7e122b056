package org.diplomaticties.feed;

import java.time.Instant;

/**
 * An entry of a feed.
 *
 * @param id the IRI of what it is about
 * @param titleLang the language of the title; empty where it has none
 * @param author who made the change that it tells of; empty where that is not its subject
 * @param link where to read on
 */
record Entry(String id, String title, String titleLang, Instant time, String author, String link, String summary) {

    Entry {
        title = AtomText.plain(title);
        author = AtomText.plain(author);
        summary = AtomText.plain(summary);
    }

    /** Its time as the feed has it. */
    String updated() {
        return AtomText.time(time);
    }
}
