package org.diplomaticties.benchmark.peers;

import java.time.Duration;

/** A system in a process of its own, as who asks it sees it. */
interface Peer extends AutoCloseable {

    /** It did not answer. */
    final class Failure extends Exception {

        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    /** Has a question answered and looks at all of the answer. */
    Answer compare(Question question) throws Failure, InterruptedException;

    /** Has a question answered so many times, and each answer read to its end. */
    void read(Question question, int times) throws Failure, InterruptedException;

    Process process();

    /** What its process has worked so far, to a hundredth of a second. */
    default Duration cpu() {
        return process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    default void close() {
        process().destroyForcibly().onExit().join();
    }
}
