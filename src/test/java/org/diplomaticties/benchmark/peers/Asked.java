package org.diplomaticties.benchmark.peers;

import java.time.Duration;

/** A system in its own process, as the process sees it. */
public interface Asked extends AutoCloseable {

    /** How long a question may take. */
    Duration MOST = Duration.ofSeconds(60);

    /** Has a question answered, and reads each value of each row as what it is. */
    long read(String question) throws Exception;

    /** Has a question answered, and reads all of it for comparison. */
    Answer compare(String question) throws Exception;

    @Override
    void close();
}
