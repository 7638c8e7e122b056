package org.diplomaticties.page;

import java.util.List;

/**
 * A claim as pages show it, by the partial {@code claim-facts}.
 *
 * @param claim what it says
 * @param statuses how the source comes to say it
 * @param unresolved whether its fact is not in the graph
 * @param assertedBy who says so
 * @param reportedBy who passes it on
 * @param sources where it stands
 * @param evidence the passages that say it
 * @param cautions why it is to be used with care
 * @param notes what a reader should know before using it
 */
record ClaimLine(
        Link claim,
        List<Link> statuses,
        boolean unresolved,
        List<Link> assertedBy,
        List<Link> reportedBy,
        List<Link> sources,
        List<Passage> evidence,
        List<Link> cautions,
        List<Link> notes) {

    boolean anyAssertedBy() {
        return !assertedBy.isEmpty();
    }

    boolean anyReportedBy() {
        return !reportedBy.isEmpty();
    }

    boolean anySources() {
        return !sources.isEmpty();
    }

    boolean anyEvidence() {
        return !evidence.isEmpty();
    }

    boolean anyCautions() {
        return !cautions.isEmpty();
    }

    boolean anyNotes() {
        return !notes.isEmpty();
    }

    /**
     * A place in a source's text.
     *
     * @param passage where it is
     * @param start its first character; 0 where that is not known
     * @param words what stands there; empty where the text is not at hand
     * @param lang the language of the text; empty where it is not known
     */
    record Passage(Link passage, int start, String words, String lang) {}
}
