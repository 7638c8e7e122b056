package org.diplomaticties.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Clients that hold connections: some say nothing, some send a body a byte a second, some do not read their answer. */
final class HostileCrowd implements Runnable, AutoCloseable {

    private static final int IDLE = 2_000;
    private static final int SLOW = 300;
    private static final int UNREAD = 300;
    private static final int ADDRESSES = 100;
    private static final int SMALL = 8192;

    private final HostileTarget target;
    private final HostileAnswers answers = new HostileAnswers();
    private final List<Member> members = new ArrayList<>();
    private volatile boolean over;

    /** A member that has not connected yet. */
    private final class Member {

        private final Supplier<String> opening;
        private final boolean drips;
        private final int address;
        private SocketChannel channel;

        Member(Supplier<String> opening, boolean drips, int address) {
            this.opening = opening;
            this.drips = drips;
            this.address = address;
        }

        /** Says the next byte, and looks whether the server has said anything, or gone. */
        void step() {
            try {
                if (channel == null) {
                    connect();
                } else if (drips) {
                    channel.write(ByteBuffer.wrap(new byte[] {'x'}));
                    look();
                }
            } catch (IOException e) {
                close();
            }
        }

        private void connect() throws IOException {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
            channel.bind(new InetSocketAddress(HostileHeavy.address(2 + address % ADDRESSES), 0));
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.port()));
            channel.write(ByteBuffer.wrap(opening.get().getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
        }

        private void look() throws IOException {
            ByteBuffer start = ByteBuffer.allocate(SMALL);
            int read = channel.read(start);
            if (read > 12) {
                String text = new String(start.array(), 0, read, StandardCharsets.US_ASCII);
                answers.add(
                        HostileAnswers.status(Integer.parseInt(text.substring(9, 12)), text.contains("Retry-After:")));
            }
            if (read != 0) {
                close();
            }
        }

        void close() {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                channel = null;
            }
        }
    }

    HostileCrowd(HostileTarget target) {
        this.target = target;
        for (int i = 0; i < IDLE; i++) {
            members.add(new Member(() -> "", false, i));
        }
        String post = "POST " + target.endpoint() + " HTTP/1.1\r\nHost: h\r\nContent-Length: 10000\r\n"
                + "Content-Type: application/sparql-query\r\n\r\n";
        for (int i = 0; i < SLOW; i++) {
            members.add(new Member(() -> post, true, i));
        }
        String get = "GET " + target.everything() + " HTTP/1.1\r\nHost: h\r\n\r\n";
        for (int i = 0; i < UNREAD; i++) {
            members.add(new Member(() -> get, false, i));
        }
    }

    /** What those who send slowly were told. */
    HostileAnswers answers() {
        return answers;
    }

    /** Has all connect. */
    void gather() {
        members.forEach(Member::step);
    }

    /** A step of all a second, until closed. */
    @Override
    public void run() {
        while (!over) {
            members.forEach(Member::step);
            HostileHeavy.sleep(1000);
        }
    }

    @Override
    public void close() {
        over = true;
        members.forEach(Member::close);
    }
}
