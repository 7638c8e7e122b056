package org.diplomaticties.benchmark.peers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured of a system.
 *
 * @param measured by the name of the question; those that it cannot be asked are not there
 * @param opening unknown for one that is asked over HTTP
 * @param footprint after all questions
 */
record SystemRun(PeerSystem system, Map<String, Measured> measured, Opening opening, Footprint footprint) {

    /** Starts the system, asks all questions, and ends it. */
    static SystemRun of(PeerSystem system, List<Question> questions, Copies copies, Programs programs)
            throws IOException, InterruptedException, Peer.Failure {
        Map<String, Measured> measured = new LinkedHashMap<>();
        Peer peer = system.start(copies, programs);
        try {
            Measured.of(peer, questions.get(0)); // while all that answering takes is compiled
            Opening opening = peer instanceof PipePeer piped ? piped.opening() : Opening.UNKNOWN;
            for (Question question : questions) {
                if (system.knows(question)) {
                    Measured one = Measured.of(peer, question);
                    System.out.printf(
                            Locale.ROOT,
                            "%-14s %-20s %,9d rows %s%n",
                            system.label(),
                            question.name(),
                            one.answer().rows(),
                            ReportText.cost(one));
                    measured.put(question.name(), one);
                    if (!one.isAnswered()) { // it may still be at work
                        peer.close();
                        peer = system.start(copies, programs);
                    }
                }
            }
            return new SystemRun(system, measured, opening, Footprint.of(peer.process()));
        } finally {
            peer.close();
        }
    }
}
