package org.diplomaticties.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Things by the keys that two must have in common to be worth comparing, so that never all are compared with all.
 *
 * @param <T> what the things are
 */
final class Blocks<T> {

    /** In a larger block, each is compared with so many that follow only. */
    private static final int NEIGHBOURS = 60;

    private final List<T> things = new ArrayList<>();
    private final List<List<List<Integer>>> ofThings = new ArrayList<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    /** Adds a thing with its keys; things come in the order of time, so that those near in time are compared. */
    void add(T thing, Set<String> keys) {
        List<List<Integer>> blocks = new ArrayList<>();
        for (String key : keys) {
            List<Integer> block = byKey.computeIfAbsent(key, any -> new ArrayList<>());
            block.add(things.size());
            blocks.add(block);
        }
        things.add(thing);
        ofThings.add(blocks);
    }

    /** Tells each two things that share a block, once. */
    void pairs(BiConsumer<T, T> reader) {
        for (int place = 0; place < things.size(); place++) {
            Set<Integer> others = new LinkedHashSet<>();
            for (List<Integer> block : ofThings.get(place)) {
                int next = Collections.binarySearch(block, place) + 1;
                others.addAll(block.subList(next, Math.min(block.size(), next + NEIGHBOURS)));
            }
            for (int other : others) {
                reader.accept(things.get(place), things.get(other));
            }
        }
    }
}
