package org.diplomaticties.network;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A step of a way: a meeting that leads to an official.
 *
 * @param official to whom it leads
 * @param meeting the meeting, of several the earliest; empty where the way starts
 * @param date the meeting's date, where it is known
 */
public record Step(Node official, Optional<Node> meeting, Optional<Node> date) {

    /** Earliest meetings first; those without a date last. */
    static final Comparator<Step> EARLIEST_FIRST = Comparator.comparing(
                    (Step step) -> step.date().map(Node::getLiteralLexicalForm).orElse("~"))
            .thenComparing(step -> step.meeting().map(Node::getURI).orElse(""))
            .thenComparing(step -> step.official().getURI());

    static Step start(Node official) {
        return new Step(official, Optional.empty(), Optional.empty());
    }

    /** The same meeting, as it leads the other way. */
    Step to(Node other) {
        return new Step(other, meeting, date);
    }
}
