package org.diplomaticties.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The pages of things, at {@code /doc/<kind>/<key>}: each kind has its own, or the one that all can have. */
public final class ThingPages implements Page {

    private static final String PREFIX = "/doc/";
    private static final List<String> SURROUNDED =
            List.of("organization", "topic", "place", "event", "agreement", "relation", "actor");

    private final ThingPage any = new ThingPage();
    private final SideReader sides = new SideReader();
    private final Missions.Reader missions = new Missions.Reader();
    private final Map<String, KindPage> kinds = kinds();

    private Map<String, KindPage> kinds() {
        Map<String, KindPage> pages = new HashMap<>();
        pages.put("official", new OfficialPage());
        pages.put("meeting", new MeetingPage());
        pages.put("claim", new ClaimPage());
        pages.put("tenure", new TenurePage());
        pages.put("participation", new ParticipationPage());
        pages.put("state", new StatePage(sides, missions));
        pages.put("post", new PostPage());
        pages.put("source", new SourcePage());
        KindPage surroundings = new SurroundingsPage(new MeetingsAround());
        SURROUNDED.forEach(kind -> pages.put(kind, surroundings));
        return Map.copyOf(pages);
    }

    /** The page of two states, which reads what their own pages read. */
    public Page pair() {
        return new PairPage(sides, missions);
    }

    @Override
    public boolean showsToday(PageRequest request) {
        return Stream.of("state/", "post/").anyMatch(kind -> request.path().startsWith(PREFIX + kind));
    }

    @Override
    public PageContent of(PageRequest request, DatasetGraph dataset) {
        String rest = request.path().substring(PREFIX.length());
        int slash = rest.indexOf('/');
        String kind = slash < 0 ? rest : rest.substring(0, slash);
        String key = slash < 0 ? "" : rest.substring(slash + 1);
        Node thing = ThingPage.thing(kind, key);
        ThingPage.checkKnown(thing, dataset);
        return kinds.getOrDefault(kind, any).of(thing, request, dataset);
    }
}
