package org.diplomaticties.result;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How an answer is cited: it never changes, since it names its version.
 *
 * @param title the question with its values
 * @param version name of the version
 * @param day when that version came to be, as {@code 2026-11-24}; empty where that is not known
 * @param url where the answer stands
 */
public record Citation(String title, String version, String day, String url) {

    /** The citation of an answer. */
    public static Citation of(Asking asking) {
        Map<String, String> values = asking.values();
        String given = values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        String title = asking.form().header().summary() + (values.isEmpty() ? "" : given);
        return new Citation(title, asking.version(), asking.day(), asking.page());
    }

    /** The citation in one line. */
    public String text() {
        String of = day.isEmpty() ? "" : " of " + day;
        return "Diplomatic Ties: " + title + ". Version " + version + of + ". " + url;
    }
}
