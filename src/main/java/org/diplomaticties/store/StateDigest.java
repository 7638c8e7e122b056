package org.diplomaticties.store;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.change.KeptTerm;
import org.diplomaticties.change.PatchReader;

/**
 * Digest and counts of a set of quads, whatever order they come in and whatever was there between: the SHA-256 of each
 * quad in N-Quads, as four numbers of 64 bits, summed up. It finds damage; against somebody who means to deceive stands
 * the chain of the log.
 */
final class StateDigest implements PatchReader {

    private final MessageDigest sha256 = sha256();
    private final long[] sums = new long[4];
    private final Map<Node, Long> graphs = new HashMap<>();
    private long quads;

    @Override
    public void added(Quad quad) {
        count(quad, 1);
    }

    @Override
    public void removed(Quad quad) {
        count(quad, -1);
    }

    long quads() {
        return quads;
    }

    /** How many graphs have a triple. */
    long graphs() {
        return graphs.size();
    }

    /** The sums, in lower-case hexadecimal. */
    String text() {
        return "%016x%016x%016x%016x".formatted(sums[0], sums[1], sums[2], sums[3]);
    }

    private void count(Quad quad, int sign) {
        String text = NodeFmtLib.strNQ(
                quad.getGraph(),
                KeptTerm.of(quad.getSubject()),
                KeptTerm.of(quad.getPredicate()),
                KeptTerm.of(quad.getObject()));
        LongBuffer hash = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)))
                .asLongBuffer();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * hash.get(i);
        }
        quads += sign;
        graphs.merge(quad.getGraph(), (long) sign, (old, more) -> old + more == 0 ? null : old + more);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
