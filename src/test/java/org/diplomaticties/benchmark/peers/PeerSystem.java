package org.diplomaticties.benchmark.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.diplomaticties.cli.Main;

/** A system that is measured. */
enum PeerSystem {

    /** This program, without the network. */
    TIES("ties") {
        @Override
        Peer start(Copies copies, Programs programs) throws IOException, InterruptedException, Peer.Failure {
            return piped(
                    programs.ours(
                            TiesAsked.class.getName(), List.of(copies.store().toString())),
                    programs);
        }
    },

    /** This program's server. */
    TIES_HTTP("ties-http") {
        @Override
        Peer start(Copies copies, Programs programs) throws IOException, InterruptedException {
            List<String> arguments = List.of(
                    "serve",
                    "--store",
                    copies.store().toString(),
                    "--port",
                    "0",
                    "--timeout",
                    Long.toString(Asked.MOST.toSeconds()),
                    "--trusted-proxy",
                    "127.0.0.1");
            Process process = logged(programs.ours(Main.class.getName(), arguments), programs);
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = String.valueOf(out.readLine());
            String home = line.replaceAll(".* listens on (\\S+) .*", "$1");
            HttpPeer server = awaited(process, URI.create(home + "/sparql"));
            server.awaitText("/$/ready", "Answers come from columns in memory.", START);
            return server;
        }
    },

    /** Fuseki as it is published, with its store on disk. */
    FUSEKI("fuseki-tdb2") {
        @Override
        Peer start(Copies copies, Programs programs) throws IOException, InterruptedException {
            int port = freePort();
            List<String> arguments = List.of(
                    "--localhost",
                    "--port=" + port,
                    "--timeout=" + Asked.MOST.toMillis(),
                    "--tdb2",
                    "--loc=" + copies.tdb2(),
                    "/ties");
            Process process = logged(
                    programs.jena("org.apache.jena.fuseki.main.cmds.FusekiMainCmd", arguments)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD),
                    programs);
            return awaited(process, URI.create("http://127.0.0.1:" + port + "/ties/sparql"));
        }
    },

    /** RDF4J's store in memory, without the network. */
    RDF4J("rdf4j-memory") {
        @Override
        Peer start(Copies copies, Programs programs) throws IOException, InterruptedException, Peer.Failure {
            return piped(programs.rdf4j(List.of(copies.triples().toString())), programs);
        }
    },

    /** DuckDB's tables, without the network. */
    DUCKDB("duckdb") {
        @Override
        Peer start(Copies copies, Programs programs) throws IOException, InterruptedException, Peer.Failure {
            Path file = copies.duckdb();
            ProcessBuilder process = programs.peer(DuckDbAsked.class.getName(), List.of("serve", file.toString()));
            return PipePeer.start(withLog(process, programs), Question::sql);
        }

        @Override
        boolean knows(Question question) {
            return !question.sql().isEmpty();
        }
    };

    private static final Duration START = Duration.ofMinutes(5);

    private final String label;

    PeerSystem(String label) {
        this.label = label;
    }

    /** Starts it over its copy of the graph, which is made if there is none. */
    abstract Peer start(Copies copies, Programs programs) throws IOException, InterruptedException, Peer.Failure;

    /** Whether a question can be put to it. */
    boolean knows(Question question) {
        return true;
    }

    /** What it is called in what is written. */
    String label() {
        return label;
    }

    /** The systems of these names, or all. */
    static Set<PeerSystem> named(Set<String> labels) {
        Set<PeerSystem> chosen = EnumSet.noneOf(PeerSystem.class);
        for (PeerSystem system : values()) {
            if (labels.isEmpty() || labels.contains(system.label)) {
                chosen.add(system);
            }
        }
        if (chosen.size() < labels.size()) {
            throw new IllegalArgumentException("Among " + labels + " is no system. There are: "
                    + Arrays.stream(values()).map(PeerSystem::label).toList());
        }
        return chosen;
    }

    PipePeer piped(ProcessBuilder process, Programs programs) throws IOException, InterruptedException, Peer.Failure {
        return PipePeer.start(withLog(process, programs), Question::sparql);
    }

    Process logged(ProcessBuilder process, Programs programs) throws IOException {
        return withLog(process, programs).start();
    }

    ProcessBuilder withLog(ProcessBuilder process, Programs programs) {
        return process.redirectError(
                ProcessBuilder.Redirect.appendTo(programs.log(label).toFile()));
    }

    private static HttpPeer awaited(Process process, URI endpoint) throws InterruptedException {
        HttpPeer peer = new HttpPeer(process, endpoint);
        try {
            peer.await(START);
            return peer;
        } catch (IllegalStateException | InterruptedException e) {
            peer.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
