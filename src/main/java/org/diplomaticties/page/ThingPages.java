package org.diplomaticties.page;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The pages of things, at {@code /doc/<kind>/<key>}: each kind has its own, or the one that all can have. */
public final class ThingPages implements Page {

    private static final String PREFIX = "/doc/";

    private final ThingPage any = new ThingPage();
    private final Map<String, KindPage> kinds = Map.of(
            "official", new OfficialPage(),
            "meeting", new MeetingPage(),
            "claim", new ClaimPage(),
            "tenure", new TenurePage(),
            "participation", new ParticipationPage());

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
