package org.diplomaticties.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.jena.graph.Node;
import org.diplomaticties.rdf.Things;

/**
 * Makes the links between things of one kind that are certain and contradict nothing; the rest is for somebody to decide.
 *
 * @param <T> what the things are
 */
final class Linking<T extends Told> {

    private final Map<Node, T> things;
    private final Decisions decisions;
    private final Groups groups;
    private final Representatives representatives;
    private final List<Pair> undecided = new ArrayList<>();

    Linking(Map<Node, T> things, Decisions decisions) {
        this.things = things;
        this.decisions = decisions;
        this.groups = new Groups(decisions);
        this.representatives = new Representatives(things, decisions);
    }

    Groups groups() {
        return groups;
    }

    /**
     * Decides what can be decided of pairs.
     *
     * @param pairs the surest first
     * @param fit whether two that others link may be one
     */
    void decide(List<Pair> pairs, BiPredicate<Node, Node> fit) {
        for (Pair pair : pairs) {
            if (!pair.isLink()) {
                undecided.add(pair);
                continue;
            }
            groups.link(pair, fit).ifPresent(reason -> {
                List<String> reasons = new ArrayList<>(pair.judgement().reasons());
                reasons.add(reason);
                undecided.add(new Pair(
                        pair.one(),
                        pair.other(),
                        Judgement.candidate(pair.judgement().score() * Judgement.HELD_BACK, reasons)));
            });
        }
    }

    /** From each thing to what stands for its group, where no decision says so already. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (List<Node> group : groups.joined()) {
            Node representative = representatives.of(group);
            for (Node member : group) {
                if (!member.equals(representative)
                        && !decisions.representatives().containsKey(member)) {
                    links.add(link(member, representative));
                }
            }
        }
        return links;
    }

    private Link link(Node member, Node representative) {
        Optional<Pair> surest = groups.surest(member);
        List<String> reasons = new ArrayList<>();
        surest.ifPresent(pair -> {
            reasons.addAll(pair.judgement().reasons());
            Node with = pair.first().equals(member) ? pair.second() : pair.first();
            if (!with.equals(representative)) {
                reasons.add("by way of " + Things.shortForm(with.getURI()));
            }
        });
        double score = surest.map(pair -> pair.judgement().score()).orElse(1.0);
        return new Link(member, representative, label(member), label(representative), score, List.copyOf(reasons));
    }

    /** One for each two groups, the likeliest. */
    List<Candidate> candidates() {
        Map<Set<Node>, Candidate> candidates = new LinkedHashMap<>();
        undecided.sort(Pair.SUREST_FIRST);
        for (Pair pair : undecided) {
            if (!groups.areOne(pair.first(), pair.second()) && !groups.areDistinct(pair.first(), pair.second())) {
                Node one = representatives.of(groups.of(pair.first()));
                Node other = representatives.of(groups.of(pair.second()));
                Judgement judgement = pair.judgement();
                candidates.putIfAbsent(
                        Set.of(one, other),
                        new Candidate(one, other, label(one), label(other), judgement.score(), judgement.reasons()));
            }
        }
        return new ArrayList<>(candidates.values());
    }

    private String label(Node thing) {
        T told = things.get(thing);
        return told == null ? "" : told.label();
    }
}
