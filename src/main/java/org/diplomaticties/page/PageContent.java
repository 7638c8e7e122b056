package org.diplomaticties.page;

import java.util.List;

/**
 * What stands within the frame of a page.
 *
 * @param status the answer's HTTP status: 200, or 400 for a form that shows what is wrong with what was put in
 * @param title what the page is called, in the reader's language
 * @param section which entry of the head's list it belongs to, by the last part of its message's key; empty for none
 * @param template the template's name, without its ending
 * @param view what the template shows
 * @param scripts the scripts of ours that the page loads beside those of all pages
 * @param alternates the same in other formats
 */
public record PageContent(
        int status,
        String title,
        String section,
        String template,
        Object view,
        List<String> scripts,
        List<Alternate> alternates) {

    private static final int OK = 200;

    /** A page that answers what was asked. */
    public PageContent(
            String title,
            String section,
            String template,
            Object view,
            List<String> scripts,
            List<Alternate> alternates) {
        this(OK, title, section, template, view, scripts, alternates);
    }

    /** A page of text, without scripts and other formats. */
    public PageContent(String title, String section, String template, Object view) {
        this(title, section, template, view, List.of(), List.of());
    }

    /** The page with what else there is of it. */
    public PageContent with(List<Alternate> others) {
        return new PageContent(status, title, section, template, view, scripts, others);
    }

    /**
     * The same in another format.
     *
     * @param name the format's, as people know it
     * @param mediaType its media type
     * @param href where it is
     */
    public record Alternate(String name, String mediaType, String href) {}
}
