package org.diplomaticties.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clients at addresses of their own that ask heavy queries, one after the other, whatever they are told. */
final class HostileHeavy implements AutoCloseable {

    private static final int CLIENTS = 64;
    private static final int PAUSE = 250;
    private static final int PATIENCE = 60_000;

    private final HostileTarget target;
    private final HostileAnswers answers = new HostileAnswers();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    HostileHeavy(HostileTarget target) {
        this.target = target;
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            threads.add(new Thread(() -> askOnAndOn(number), "heavy"));
        }
    }

    HostileAnswers answers() {
        return answers;
    }

    void start() {
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void askOnAndOn(int number) {
        Random random = new Random(number);
        while (!over) {
            String status = ask(number, target.heavy(random));
            if (!over) {
                answers.add(status);
                sleep(PAUSE);
            }
        }
    }

    private String ask(int number, String path) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE);
            socket.bind(new InetSocketAddress(address(102 + number), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()));
            String request = "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String start = new String(in.readNBytes(2048), StandardCharsets.US_ASCII);
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return start.length() < 12
                    ? HostileAnswers.NONE
                    : HostileAnswers.status(Integer.parseInt(start.substring(9, 12)), start.contains("Retry-After:"));
        } catch (IOException e) {
            return HostileAnswers.NONE;
        }
    }

    /** One of this machine's own addresses. */
    static InetAddress address(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
