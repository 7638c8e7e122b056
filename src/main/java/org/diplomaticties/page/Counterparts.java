package org.diplomaticties.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diplomaticties.picture.Caption;
import org.diplomaticties.picture.EgoNetwork;
import org.diplomaticties.picture.Node;
import org.diplomaticties.rdf.Things;

/**
 * Those whom an official met, as the partial {@code counterparts} shows them: a picture of the strongest ties, and a table.
 *
 * @param count how many there are, in words
 * @param svg the picture
 * @param drawn what is said of those that the picture leaves out; empty where it shows all
 * @param rows the most met first
 * @param more what is said of those that the table leaves out; empty where it shows all
 * @param all where all of them are told
 */
record Counterparts(String count, String svg, String drawn, List<Row> rows, String more, String all) {

    private static final int DRAWN = 30;
    private static final int LISTED = 100;

    boolean anyRows() {
        return !rows.isEmpty();
    }

    /**
     * A counterpart.
     *
     * @param meetings how many meetings, in words
     * @param path where the ways between the two are shown; empty for who is no official
     */
    record Row(Link name, String meetings, String path) {}

    /**
     * The counterparts of an official.
     *
     * @param official the one that stands for all records of him
     */
    static Counterparts of(
            org.apache.jena.graph.Node official,
            List<Encounters.Counterpart> counterparts,
            Labels labels,
            PageRequest request) {
        Messages messages = request.messages();
        List<Row> rows = counterparts.stream()
                .limit(LISTED)
                .map(counterpart -> row(official, counterpart, labels, request))
                .toList();
        return new Counterparts(
                messages.text("counterpartsCount", counterparts.size()),
                rows.isEmpty() ? "" : picture(official, counterparts, labels, request),
                counterparts.size() > DRAWN ? messages.text("strongestDrawn", DRAWN, counterparts.size()) : "",
                rows,
                counterparts.size() > LISTED ? messages.text("andMore", counterparts.size() - LISTED) : "",
                request.link("/queries/counterparts", Map.of("official", Things.shortForm(official))));
    }

    private static Row row(
            org.apache.jena.graph.Node official,
            Encounters.Counterpart counterpart,
            Labels labels,
            PageRequest request) {
        Link name = labels.link(counterpart.participant());
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("from", Things.shortForm(official));
        ends.put("to", Things.shortForm(counterpart.participant()));
        return new Row(
                name,
                request.messages().text("meetingsCount", counterpart.meetings()),
                name.kind().equals("official") ? request.link("/path", ends) : "");
    }

    private static String picture(
            org.apache.jena.graph.Node official,
            List<Encounters.Counterpart> counterparts,
            Labels labels,
            PageRequest request) {
        Messages messages = request.messages();
        String name = labels.of(official).text();
        List<Node> nodes = counterparts.stream()
                .limit(DRAWN)
                .map(counterpart -> {
                    Link link = labels.link(counterpart.participant());
                    int count = counterpart.meetings();
                    return new Node(
                            link.text(),
                            link.href(),
                            link.text() + "\n" + messages.text("meetingsCount", count),
                            count);
                })
                .toList();
        Caption caption = new Caption(
                "counterparts-picture",
                messages.text("counterpartsOf", name),
                messages.text("counterpartsDescription"),
                request.messages().locale());
        return new EgoNetwork(caption, name, nodes).picture().svg();
    }
}
