package org.diplomaticties.benchmark.peers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a server as fast as it answers, over connections that stay open, and prints requests a second, the median and the 99th
 * hundredth of the times in milliseconds, and how many had another status than the one that is expected. It shares the machine with
 * the server, so requests are made before and of answers only their ends are looked for. Arguments: port, connections, seconds,
 * status, a file with a request in Base64 on each line, the line to begin with; they are sent in turn.
 */
final class LoadGenerator {

    private static final int BUFFER = 1 << 16;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;

    private LoadGenerator(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** What one connection saw. */
    private record Seen(List<Long> nanos, int unexpected) {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int connections = Integer.parseInt(args[1]);
        long nanos = (long) (Double.parseDouble(args[2]) * 1e9);
        String status = args[3];
        List<byte[]> requests = Files.readAllLines(Path.of(args[4])).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
        int offset = Integer.parseInt(args[5]);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Callable<Seen>> work = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = offset + i;
            work.add(() -> ask(port, requests, first, connections, nanos, status));
        }
        long begin = System.nanoTime();
        List<Seen> seen = new ArrayList<>();
        for (Future<Seen> one : threads.invokeAll(work)) {
            seen.add(one.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        threads.shutdown();
        long[] times = seen.stream()
                .flatMap(one -> one.nanos().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%.1f %.3f %.3f %d%n",
                times.length / seconds,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6,
                seen.stream().mapToInt(Seen::unexpected).sum());
    }

    private static Seen ask(int port, List<byte[]> requests, int first, int step, long nanos, String status)
            throws IOException {
        long[] times = new long[1024];
        int count = 0;
        int unexpected = 0;
        long end = System.nanoTime() + nanos;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            LoadGenerator connection = new LoadGenerator(socket);
            int next = first % requests.size();
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                connection.out.write(requests.get(next));
                if (!connection.answer().equals(status)) {
                    unexpected++;
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - begin;
                next = (next + step) % requests.size();
            }
        }
        return new Seen(Arrays.stream(times, 0, count).boxed().toList(), unexpected);
    }

    /** Reads an answer to its end, and tells its status. */
    private String answer() throws IOException {
        int length = headLength();
        String head = new String(buffer, start, length, StandardCharsets.ISO_8859_1);
        start += length;
        String status = head.substring(9, 12);
        String lower = head.toLowerCase(Locale.ROOT);
        int chunked = lower.indexOf("\r\ntransfer-encoding: chunked");
        int sized = lower.indexOf("\r\ncontent-length: ");
        if (status.equals("304")) {
            return status;
        }
        if (chunked >= 0) {
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                skip(size + 2);
            }
            skip(2);
        } else if (sized >= 0) {
            int from = sized + "\r\ncontent-length: ".length();
            skip(Integer.parseInt(
                    lower.substring(from, lower.indexOf('\r', from)).strip()));
        }
        return status;
    }

    private int headLength() throws IOException {
        int at = start;
        while (true) {
            for (; at + END_OF_HEAD.length <= end; at++) {
                if (Arrays.equals(buffer, at, at + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                    return at + END_OF_HEAD.length - start;
                }
            }
            int seen = at - start;
            fill();
            at = start + seen;
        }
    }

    private int chunkSize() throws IOException {
        int size = 0;
        for (int letter = next(); letter != '\n'; letter = next()) {
            int digit = Character.digit(letter, 16);
            size = digit < 0 ? size : 16 * size + digit;
        }
        return size;
    }

    private int next() throws IOException {
        if (start == end) {
            fill();
        }
        return buffer[start++];
    }

    private void skip(int bytes) throws IOException {
        int left = bytes;
        while (left > end - start) {
            left -= end - start;
            start = end;
            fill();
        }
        start += left;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException("The server closed the connection.");
        }
        end += read;
    }
}
