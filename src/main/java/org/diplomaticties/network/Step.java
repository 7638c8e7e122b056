package org.diplomaticties.network;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A place on a way between officials.
 *
 * @param hop number of meetings from the start
 * @param official who stands here
 * @param previous the place before; empty at the start
 * @param meeting the meeting that leads here; empty at the start
 * @param date the meeting's date, where it is known
 */
record Step(int hop, Node official, Optional<Step> previous, Optional<Node> meeting, Optional<Node> date) {

    static Step start(Node official) {
        return new Step(0, official, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Step next(Node reached, Node meeting, Optional<Node> date) {
        return new Step(hop + 1, reached, Optional.of(this), Optional.of(meeting), date);
    }
}
