package org.diplomaticties.benchmark.peers;

import java.time.Duration;

/** A system in its own process, as the process sees it. */
public interface Asked extends AutoCloseable {

    /** How long a question may take. */
    Duration MOST = Duration.ofSeconds(60);

    /** How many of the milliseconds it took to open it went into reading what it holds in memory, as far as it tells them apart. */
    default long readingMillis() {
        return 0;
    }

    /** Has a question answered, and reads each value of each row as what it is. */
    long read(String question) throws Exception;

    /** Has a question answered, and reads all of it for comparison. */
    Answer compare(String question) throws Exception;

    @Override
    void close();
}
