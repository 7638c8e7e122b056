package org.diplomaticties.page;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.diplomaticties.fact.PartialDate;

/**
 * A holder of a post in a table.
 *
 * @param other the state or organisation at the post's other end; the post itself where it is not of one state to another
 * @param sign how it is known
 * @param attested the days on which a source shows it; only the first and the last of many
 * @param more what is said of days that are left out; empty where there are none
 * @param moreSources the same of sources
 */
record HolderRow(
        Link other,
        Link post,
        Link official,
        Knowledge.Sign sign,
        List<ShownDate> begin,
        List<ShownDate> end,
        List<ShownDate> attested,
        String more,
        List<Link> rank,
        List<Link> sources,
        String moreSources) {

    private static final int SHOWN = 3;

    /** Makes the rows of one page. */
    record Maker(Labels labels, DateText dates, Messages messages) {

        Maker(Labels labels, PageRequest request) {
            this(labels, new DateText(request.messages().language()), request.messages());
        }

        HolderRow row(Node other, Node post, Held held, Knowledge basis) {
            List<LocalDate> attested = held.attested();
            int left = attested.size() - SHOWN;
            return new HolderRow(
                    labels.link(other),
                    labels.link(post),
                    labels.link(held.official()),
                    basis.sign(messages),
                    held.begin().map(date -> ShownDate.of(date, dates)).stream().toList(),
                    held.end().map(date -> ShownDate.of(date, dates)).stream().toList(),
                    attested.stream().limit(SHOWN).map(this::shown).toList(),
                    StatePage.more(left, messages),
                    held.rank().map(labels::link).stream().toList(),
                    held.sources().stream().limit(SHOWN).map(labels::link).toList(),
                    StatePage.more(held.sources().size() - SHOWN, messages));
        }

        ShownDate shown(LocalDate day) {
            return ShownDate.of(PartialDate.of(day), dates);
        }
    }
}
