package org.diplomaticties.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Commit;
import org.diplomaticties.linkeddata.PublicUrl;
import org.diplomaticties.page.MeetingText;
import org.diplomaticties.page.PageContent;
import org.diplomaticties.page.PageRequest;
import org.diplomaticties.page.Templates;
import org.diplomaticties.rdf.Things;
import org.diplomaticties.store.Store;

/**
 * The Atom feeds of a store (RFC 4287): new meetings, those of a state or official, changes.
 */
public final class Feeds {

    /** What a feed is sent as. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String PATH = "/feed/";
    private static final Set<String> KINDS = Set.of("state", "official");
    private static final long FEW = 20_000;

    private final Store store;
    private final RecentChanges changes;
    private final MeetingNews news;
    private final Templates templates = new Templates(Feeds.class);

    /** The feeds of a store. */
    public Feeds(Store store) {
        this(store, FEW);
    }

    /**
     * The feeds of a store.
     *
     * @param few a change of more triples is one entry
     */
    Feeds(Store store, long few) {
        this.store = store;
        this.changes = new RecentChanges(store, few);
        this.news = new MeetingNews(changes);
    }

    /** The thing whose meetings a feed named {@code state/<key>} or {@code official/<key>} tells; empty if it is none. */
    public static Optional<Node> thing(String name) {
        return Things.named(name).filter(thing -> KINDS.contains(kind(thing)));
    }

    /** The feeds that the page of a thing announces. */
    public static List<PageContent.Alternate> announced(Node thing, PageRequest request) {
        String name = Things.shortForm(thing);
        return thing(name).isEmpty()
                ? List.of()
                : List.of(new PageContent.Alternate(
                        request.messages().text("feedMeetings"), MEDIA_TYPE, request.link(PATH + name)));
    }

    /** The feed of all new meetings. */
    public String meetings(PageRequest request, DatasetGraph dataset) {
        MeetingNews.News all = news.of(request.version(), dataset);
        return written(feed("meetings", request.messages().text("feedMeetings"), holds(request), "/", request)
                .with(new MeetingEntries(dataset, request).of(all)));
    }

    /** The feed of the meetings of a thing of which something is said. */
    public String of(Node thing, PageRequest request, DatasetGraph dataset) {
        String name = Things.shortForm(thing);
        MeetingNews.News its = news.of(thing, request.version(), dataset);
        String called = new MeetingText(dataset, request).name(thing).text();
        return written(feed(
                        name,
                        request.messages().text("feedOf", called),
                        holds(request),
                        PublicUrl.document(thing),
                        request)
                .with(new MeetingEntries(dataset, request).of(its)));
    }

    /** The feed of changes. */
    public String changes(PageRequest request) {
        List<Commit> all = store.commits();
        int last = (int) Math.min(request.version().number(), all.size());
        List<Entry> entries = all.subList(Math.max(0, last - MeetingNews.MOST), last).stream()
                .sorted((one, other) -> other.version().compareTo(one.version()))
                .map(commit -> ChangeEntry.of(commit, request))
                .toList();
        String subtitle = all.isEmpty()
                ? request.messages().text("feedChangesNone")
                : request.messages().text("feedChangesHold", MeetingNews.MOST);
        return written(feed("changes", request.messages().text("feedChanges"), subtitle, "/", request)
                .with(entries));
    }

    private String holds(PageRequest request) {
        return store.commits().isEmpty()
                ? request.messages().text("feedByDate", MeetingNews.MOST)
                : request.messages().text("feedHolds", MeetingNews.MOST, changes.few());
    }

    private static Feed feed(String name, String title, String subtitle, String page, PageRequest request) {
        String site = request.messages().text("site");
        return new Feed(
                request.site().of(PATH + name),
                title + " · " + site,
                subtitle,
                request.messages().locale().getLanguage(),
                site,
                request.site().origin() + request.link(PATH + name),
                request.site().origin() + request.link(page),
                request.changed(),
                List.of());
    }

    private String written(Feed feed) {
        return templates.render("atom", feed);
    }

    private static String kind(Node thing) {
        return Things.shortForm(thing).split("/", 2)[0];
    }
}
