package org.diplomaticties.identity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.diplomaticties.rdf.Things;

/**
 * Chooses what stands for a group, always the same for the same group: what a decision names; else a thing whose key carries
 * no source, since somebody chose that key; else one that an authority keeps; else that with the first key.
 */
final class Representatives {

    private static final String AUTHORITY = "wikidata-";

    private final Map<Node, ? extends Told> told;
    private final Decisions decisions;

    Representatives(Map<Node, ? extends Told> told, Decisions decisions) {
        this.told = told;
        this.decisions = decisions;
    }

    Node of(List<Node> group) {
        Set<Node> decided = new HashSet<>(group);
        decided.removeIf(member -> !decisions.isRepresentative(member));
        return (decided.isEmpty() ? group : decided)
                .stream()
                        .min(Comparator.comparingInt(this::rank).thenComparing(Node::getURI))
                        .orElseThrow();
    }

    private int rank(Node thing) {
        String key = key(thing);
        if (key.startsWith(AUTHORITY)) {
            return 1;
        }
        Told known = told.get(thing);
        boolean ofSource =
                known == null || known.sources().stream().anyMatch(source -> key.startsWith(key(source) + "-"));
        return ofSource ? 2 : 0;
    }

    private static String key(Node thing) {
        String name = Things.shortForm(thing.getURI());
        return name.substring(name.indexOf('/') + 1);
    }
}
