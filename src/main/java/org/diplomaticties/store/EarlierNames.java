package org.diplomaticties.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.diplomaticties.change.Overlay;

/** Finds things by the names that they had in an earlier version: those they still have, and those that were removed since. */
final class EarlierNames implements NameSearch {

    private final NameIndex newest;
    private final Overlay then;

    EarlierNames(NameIndex newest, Overlay then) {
        this.newest = newest;
        this.then = then;
    }

    @Override
    public List<NameHit> search(NameQuery query) {
        Map<Node, NameHit> found = new LinkedHashMap<>();
        newest.search(query, entry -> entry.isIn(then)).forEach(hit -> found.put(hit.thing(), hit));
        Set<Node> changed = NameEntry.holders(then.patch());
        NameIndex.search(
                        query,
                        changed.stream()
                                .flatMap(holder -> NameEntry.at(then, holder).stream())
                                .toList())
                .forEach(hit -> found.merge(hit.thing(), hit, NameHit::better));
        return found.values().stream()
                .sorted(NameHit.BEST_FIRST)
                .limit(query.limit())
                .toList();
    }
}
