package org.diplomaticties.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A feed, as its template takes it.
 *
 * @param id its IRI, whatever language and version it is read in
 * @param subtitle which entries it holds
 * @param lang the language of its texts
 * @param self where it is
 * @param alternate the page that it follows
 * @param otherwise its time where it has no entry
 */
record Feed(
        String id,
        String title,
        String subtitle,
        String lang,
        String publisher,
        String self,
        String alternate,
        Instant otherwise,
        List<Entry> entries) {

    Feed {
        title = AtomText.plain(title);
        subtitle = AtomText.plain(subtitle);
        entries = List.copyOf(entries);
    }

    /** The feed with its entries. */
    Feed with(List<Entry> all) {
        return new Feed(id, title, subtitle, lang, publisher, self, alternate, otherwise, all);
    }

    /** When it last changed. */
    String updated() {
        return AtomText.time(
                entries.stream().map(Entry::time).max(Comparator.naturalOrder()).orElse(otherwise));
    }
}
