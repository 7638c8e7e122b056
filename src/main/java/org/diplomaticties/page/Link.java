package org.diplomaticties.page;

import java.util.Locale;
import java.util.Set;

/**
 * Something named on a page, with where to go for it.
 *
 * @param href empty where there is nowhere to go
 * @param text what it is called
 * @param lang the language of the text where that is not the page's; empty otherwise
 * @param kind the kind of thing, such as {@code official}; empty for what is none of ours
 */
record Link(String href, String text, String lang, String kind) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps", "yi", "dv", "syr");

    /** Whether it leads away from this server. */
    boolean external() {
        return href.startsWith("https://") || href.startsWith("http://");
    }

    /** The direction of the text, where its language tells it; else what its letters say. */
    String dir() {
        if (lang.isEmpty()) {
            return "auto";
        }
        return RIGHT_TO_LEFT.contains(lang.toLowerCase(Locale.ROOT).split("-", 2)[0]) ? "rtl" : "ltr";
    }
}
