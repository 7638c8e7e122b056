package org.diplomaticties.edge;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Answers that are given out again to those who ask the same of the same version. A version never changes, so nothing is
 * ever taken back: what is not asked for any more makes room for what is. An answer is made once for all who ask for it at the same
 * time.
 */
public final class KeptAnswers {

    /**
     * Attribute of a request: the newest version of the graph when its answer was made, or {@link #ANY}. Where it is set,
     * whoever asks the same, on the same day, gets the same.
     */
    public static final String MADE_FROM = KeptAnswers.class.getName() + ".madeFrom";

    /** The answer has nothing from the graph. */
    public static final Object ANY = "any version";

    /** One answer may take such a part of the room. */
    private static final int PART = 8;

    private final AsyncCache<Asked, KeptAnswer> answers;
    private final Supplier<?> version;
    private final int most;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder given = new LongAdder();
    private final LongAdder shared = new LongAdder();
    private final LongAdder made = new LongAdder();

    /**
     * Nothing is kept yet.
     *
     * @param version tells the newest version of the graph
     */
    public KeptAnswers(Budgets budgets, Supplier<?> version) {
        this(budgets.kept(), budgets.patience().plus(budgets.timeout()), version);
    }

    /**
     * Nothing is kept yet.
     *
     * @param room bytes for all of them
     * @param patience how long a request may wait for the answer to another
     */
    KeptAnswers(long room, Duration patience, Supplier<?> version) {
        this.version = version;
        this.most = (int) Math.min(Integer.MAX_VALUE / 4, room / PART);
        this.patience = patience;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((Asked asked, KeptAnswer answer) -> asked.size() + answer.size())
                .executor(Runnable::run)
                .recordStats()
                .buildAsync();
    }

    /** The version that who comes now asks for. */
    Object version() {
        return version.get();
    }

    /** Bytes that one answer may take. */
    int most() {
        return most;
    }

    /** How long a request may wait for the answer to another: as long as it could take itself. */
    Duration patience() {
        return patience;
    }

    /** The answer, which may be still in the making; empty where nobody has asked for it. */
    Optional<CompletableFuture<KeptAnswer>> answer(Asked asked) {
        return Optional.ofNullable(answers.getIfPresent(asked));
    }

    /**
     * Says that an answer will be made now.
     *
     * @return empty, or the answer that somebody else makes who said so before
     */
    Optional<CompletableFuture<KeptAnswer>> begin(Asked asked, CompletableFuture<KeptAnswer> mine) {
        CompletableFuture<KeptAnswer> before = answers.asMap().putIfAbsent(asked, mine);
        if (before == null) {
            made.increment();
        }
        return Optional.ofNullable(before);
    }

    /** An answer is made. */
    void end(CompletableFuture<KeptAnswer> mine, KeptAnswer answer) {
        mine.complete(answer);
    }

    /** An answer was not made; who waited for it has to ask again. */
    void fail(Asked asked, CompletableFuture<KeptAnswer> mine) {
        if (!mine.isDone()) {
            answers.asMap().remove(asked, mine);
            mine.complete(null);
        }
    }

    /** An answer was given out once more. */
    void count(boolean waited) {
        (waited ? shared : given).increment();
    }

    /** So many more requests wait for the answers to others. */
    void wait(int more) {
        waiting.addAndGet(more);
    }

    /** How many requests wait for the answers to others. */
    public int waiting() {
        return waiting.get();
    }

    /** Answers that were given out again. */
    public long given() {
        return given.sum();
    }

    /** Answers that were given out to those who waited while they were made for somebody else. */
    public long shared() {
        return shared.sum();
    }

    /** Requests for which an answer was made, whether it was kept or not. */
    public long made() {
        return made.sum();
    }

    /** Answers that made room for others. */
    public long dropped() {
        return answers.synchronous().stats().evictionCount();
    }

    /** How many are kept. */
    public long count() {
        return answers.synchronous().estimatedSize();
    }

    /** The bytes that they take. */
    public long bytes() {
        return answers.synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElse(0);
    }
}
