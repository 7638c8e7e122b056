package org.diplomaticties.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.jena.graph.Node;

/** Which things are one, as links join them. A link that would join two of which somebody said that they are not is refused. */
final class Groups {

    private final Map<Node, List<Node>> members = new HashMap<>();
    private final Map<Node, Pair> links = new HashMap<>();
    private final Set<Node> decided;
    private final Decisions decisions;

    Groups(Decisions decisions) {
        this.decisions = decisions;
        this.decided = new HashSet<>(decisions.representatives().values());
        decisions.representatives().forEach(this::join);
    }

    /**
     * Joins the groups of two things by a link.
     *
     * @param fit whether two things may be one
     * @return why it cannot be made; empty if it was, or was there already
     */
    Optional<String> link(Pair pair, BiPredicate<Node, Node> fit) {
        List<Node> some = of(pair.first());
        List<Node> others = of(pair.second());
        if (some.contains(pair.second())) {
            return Optional.empty();
        }
        if (some.stream().anyMatch(one -> others.stream().anyMatch(other -> decisions.areDistinct(one, other)))) {
            return Optional.of("decided to be distinct");
        }
        if (some.stream().anyMatch(decided::contains) && others.stream().anyMatch(decided::contains)) {
            return Optional.of("but decisions name two representatives");
        }
        if (!some.stream().allMatch(one -> others.stream().allMatch(other -> fit.test(one, other)))) {
            return Optional.of("but another that is linked with one of them does not fit");
        }
        for (Node one : List.of(pair.first(), pair.second())) {
            links.putIfAbsent(one, pair);
        }
        join(pair.first(), pair.second());
        return Optional.empty();
    }

    private void join(Node one, Node other) {
        List<Node> some = of(one);
        List<Node> others = of(other);
        if (some.contains(other)) {
            return;
        }
        boolean ordered = some.size() >= others.size();
        List<Node> larger = ordered ? some : others;
        List<Node> smaller = ordered ? others : some;
        larger.addAll(smaller);
        members.put(larger.get(0), larger);
        smaller.forEach(member -> members.put(member, larger));
    }

    /** The group of a thing; itself alone if nothing joins it. */
    List<Node> of(Node thing) {
        return members.computeIfAbsent(thing, any -> new ArrayList<>(List.of(thing)));
    }

    boolean areOne(Node one, Node other) {
        return one.equals(other) || of(one).contains(other);
    }

    /** Whether somebody decided that two things are not one, or that things of their groups are not. */
    boolean areDistinct(Node one, Node other) {
        return of(one).stream()
                .anyMatch(mine -> of(other).stream().anyMatch(theirs -> decisions.areDistinct(mine, theirs)));
    }

    /** The surest link that joined a thing. */
    Optional<Pair> surest(Node thing) {
        return Optional.ofNullable(links.get(thing));
    }

    /** All groups of more than one. */
    Set<List<Node>> joined() {
        Set<List<Node>> joined = Collections.newSetFromMap(new IdentityHashMap<>());
        members.values().stream().filter(group -> group.size() > 1).forEach(joined::add);
        return joined;
    }
}
