package org.diplomaticties.feed;

import org.diplomaticties.page.PageRequest;
import org.diplomaticties.page.Templates;

/** What programs look for at set addresses of a site. */
public final class SiteFiles {

    private final Templates templates = new Templates(SiteFiles.class);

    /** What the template of the search's description shows. */
    record Search(String name, String description, String icon, String search, String self) {}

    /** What the template for robots shows. */
    record Robots(String path) {}

    /** How browsers search here (OpenSearch 1.1), in the language that the address names. */
    public String openSearch(PageRequest request) {
        String origin = request.site().origin();
        String search = request.link("/search");
        return templates.render(
                "opensearch",
                new Search(
                        request.messages().text("site"),
                        request.messages().text("openSearchSays"),
                        request.site().of("/static/icon.svg"),
                        origin + search + (search.contains("?") ? "&" : "?") + "q={searchTerms}",
                        origin + request.link("/opensearch.xml")));
    }

    /** What robots may visit (RFC 9309). */
    public String robots(PageRequest request) {
        return templates.render("robots", new Robots(request.site().path()));
    }
}
