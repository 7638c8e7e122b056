package org.diplomaticties.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A few readers who ask for what is light, one request after the other, and how long they waited. */
final class HostileLight {

    private static final int READERS = 4;
    private static final int PATIENCE = 20_000;

    private final HostileTarget target;
    private final HostileAnswers answers = new HostileAnswers();
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private double seconds;

    HostileLight(HostileTarget target) {
        this.target = target;
    }

    /** Asks for so long. */
    void ask(Duration time) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Random random = new Random(i);
            readers.add(new Thread(() -> askUntil(end, random), "light"));
        }
        readers.forEach(Thread::start);
        for (Thread reader : readers) {
            reader.join();
        }
        seconds = (System.nanoTime() - start) / 1e9;
    }

    private void askUntil(long end, Random random) {
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            answers.add(ask(target.light(random)));
            nanos.add(System.nanoTime() - start);
        }
    }

    private static String ask(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.setRequestProperty("Accept", "text/html, text/csv;q=0.9, */*;q=0.1");
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            return HostileAnswers.status(status, connection.getHeaderField("Retry-After") != null);
        } catch (IOException e) {
            return HostileAnswers.NONE;
        }
    }

    HostileAnswers answers() {
        return answers;
    }

    double rate() {
        return nanos.size() / seconds;
    }

    /** The time in milliseconds that a share of all did not exceed. */
    double millis(double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.POSITIVE_INFINITY
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, %.1f requests/s, %s",
                millis(0.5),
                millis(0.99),
                rate(),
                answers);
    }
}
