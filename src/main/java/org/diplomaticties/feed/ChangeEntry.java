package org.diplomaticties.feed;

import java.util.Map;
import org.diplomaticties.change.Commit;
import org.diplomaticties.page.PageRequest;

/** Makes the entries of changes. */
final class ChangeEntry {

    private ChangeEntry() {}

    /** A change with who, why and how much. */
    static Entry of(Commit commit, PageRequest request) {
        String number = Long.toString(commit.version().number());
        return entry(
                commit,
                request.messages().text("feedChange", number, commit.reason().text()),
                says(commit, request),
                request);
    }

    /** A change among meetings that is too large to name its own. */
    static Entry large(Commit commit, PageRequest request) {
        return entry(
                commit,
                request.messages().text("feedLarge", commit.reason().text()),
                request.messages().text("feedLargeSays", says(commit, request)),
                request);
    }

    private static String says(Commit commit, PageRequest request) {
        return request.messages().text("feedChangeSays", commit.added(), commit.removed());
    }

    private static Entry entry(Commit commit, String title, String summary, PageRequest request) {
        String version = commit.version().toString();
        return new Entry(
                request.site().of("/feed/changes") + "#" + version,
                title,
                "",
                commit.time(),
                commit.reason().author(),
                request.site().origin() + request.link("/", Map.of("version", version)),
                summary);
    }
}
