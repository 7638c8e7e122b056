package org.diplomaticties.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.change.Patch;

/** Finds things by the names that they had in an earlier version: those they still have, and those that were removed since. */
final class EarlierNames implements NameSearch {

    private final NameIndex newest;
    private final DatasetGraph then;
    private final Patch back;

    /**
     * Names of a version.
     *
     * @param back the change from the newest version to it
     */
    EarlierNames(NameIndex newest, DatasetGraph then, Patch back) {
        this.newest = newest;
        this.then = then;
        this.back = back;
    }

    @Override
    public List<NameHit> search(NameQuery query) {
        Map<Node, NameHit> found = new LinkedHashMap<>();
        newest.search(query, entry -> entry.isIn(then)).forEach(hit -> found.put(hit.thing(), hit));
        Set<Node> changed = NameEntry.holders(back);
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
