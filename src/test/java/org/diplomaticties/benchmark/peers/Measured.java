package org.diplomaticties.benchmark.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a question costs a system.
 *
 * @param answer what was answered; no rows where it failed
 * @param wallMillis median time of a run; where it failed, how long that took
 * @param cpuMillis median work of the system's process for a run; where it failed, what it had worked by then
 * @param failure why there is no answer; empty if there is one
 */
record Measured(Answer answer, double wallMillis, double cpuMillis, String failure) {

    private static final int SAMPLES = 5;
    private static final Duration MOST_SAMPLING = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    /** Many short runs make one sample, since the work of a process is told to a hundredth of a second. */
    private static final Duration SAMPLE = Duration.ofMillis(400);

    private static final String LATE = "> " + Asked.MOST.toSeconds() + " s";

    /** What one sample says of a run. */
    private record Sample(double wallMillis, double cpuMillis) {}

    boolean isAnswered() {
        return failure.isEmpty();
    }

    /** Whether it would have cost more than is told here. */
    boolean isMore() {
        return failure.equals(LATE);
    }

    /** Asks a question for comparison, then until the system is warm, then at least five times or for ten seconds. */
    static Measured of(Peer peer, Question question) throws InterruptedException {
        Duration cpu = peer.cpu();
        long start = System.nanoTime();
        try {
            Answer answer = peer.compare(question);
            int runs = Math.max(1, (int) (SAMPLE.toNanos() / warmUp(peer, question)));
            List<Sample> samples = new ArrayList<>();
            long begin = System.nanoTime();
            while (samples.size() < SAMPLES
                    && (samples.isEmpty() || System.nanoTime() - begin < MOST_SAMPLING.toNanos())) {
                samples.add(sample(peer, question, runs));
            }
            return new Measured(
                    answer,
                    median(samples.stream().map(Sample::wallMillis).sorted().toList()),
                    median(samples.stream().map(Sample::cpuMillis).sorted().toList()),
                    "");
        } catch (Peer.Failure e) {
            double wall = (System.nanoTime() - start) / 1e6;
            double worked = Math.max(0, peer.cpu().minus(cpu).toNanos() / 1e6);
            boolean late = wall >= Asked.MOST.minusSeconds(1).toMillis();
            return new Measured(new Answer(0, 0), wall, worked, late ? LATE : e.getMessage());
        }
    }

    /** Nanoseconds that a run takes at the end of it. */
    private static long warmUp(Peer peer, Question question) throws Peer.Failure, InterruptedException {
        long begin = System.nanoTime();
        long run;
        int times = 1;
        do {
            long start = System.nanoTime();
            peer.read(question, times);
            run = Math.max(1, (System.nanoTime() - start) / times);
            times = (int) Math.max(1, Math.min(2L * times, SAMPLE.toNanos() / run));
        } while (System.nanoTime() - begin < WARM_UP.toNanos());
        return run;
    }

    private static Sample sample(Peer peer, Question question, int runs) throws Peer.Failure, InterruptedException {
        Duration cpu = peer.cpu();
        long start = System.nanoTime();
        peer.read(question, runs);
        double wall = (System.nanoTime() - start) / 1e6;
        return new Sample(wall / runs, peer.cpu().minus(cpu).toNanos() / 1e6 / runs);
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
