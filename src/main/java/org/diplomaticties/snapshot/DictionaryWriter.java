package org.diplomaticties.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts sorted terms into a dictionary. */
final class DictionaryWriter {

    private final TermOrder[] sorted;
    private final Map<String, Integer> types = new LinkedHashMap<>();
    private final int[] kinds = new int[Kind.values().length + 1];
    private final int[] prefixes;
    private final int[] suffixes;
    private final int[] places;
    private final ByteArrayOutputStream prefixBytes = new ByteArrayOutputStream();
    private final Bytes bytes;

    private DictionaryWriter(TermOrder[] sorted) {
        this.sorted = sorted;
        this.prefixes = new int[(sorted.length >>> Dictionary.BLOCK_BITS) + 2];
        this.suffixes = new int[sorted.length + 2];
        this.places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, sorted.length)) * 4)];
        this.bytes = new Bytes(Math.max(16, sorted.length * 16L));
    }

    /** A dictionary of terms in their order, which have the ids from 1. */
    static Dictionary of(TermOrder[] sorted) {
        return new DictionaryWriter(sorted).write();
    }

    private Dictionary write() {
        Arrays.fill(kinds, sorted.length + 1);
        for (int i = sorted.length - 1; i >= 0; i--) {
            Arrays.fill(kinds, 0, sorted[i].kind().place() + 1, i + 1);
        }
        for (int first = 0; first <= sorted.length; first += Dictionary.BLOCK) {
            writeBlock(first, Math.min(first + Dictionary.BLOCK, sorted.length + 1));
        }
        suffixes[sorted.length + 1] = bytes.length();
        prefixes[prefixes.length - 1] = prefixBytes.size();
        for (int i = 0; i < sorted.length; i++) {
            place(i + 1);
        }
        return new Dictionary(new DictionaryData(
                kinds,
                types.keySet().toArray(String[]::new),
                prefixes,
                prefixBytes.toByteArray(),
                suffixes,
                bytes.trimmed(),
                places,
                ranks()));
    }

    private void writeBlock(int first, int end) {
        byte[][] texts = new byte[end - first][];
        for (int id = Math.max(1, first); id < end; id++) {
            texts[id - first] = bytes(sorted[id - 1]);
        }
        byte[] start = texts[end - first - 1];
        int common = start == null ? 0 : start.length;
        for (byte[] text : texts) {
            if (text != null) {
                int same = Arrays.mismatch(text, start);
                common = same < 0 ? common : Math.min(common, same);
            }
        }
        prefixes[first >>> Dictionary.BLOCK_BITS] = prefixBytes.size();
        if (common > 0) {
            prefixBytes.write(start, 0, common);
        }
        for (int id = first; id < end; id++) {
            suffixes[id] = bytes.length();
            if (id > 0) {
                bytes.write(texts[id - first], common);
            }
        }
    }

    private byte[] bytes(TermOrder term) {
        byte[] text = term.text().getBytes(StandardCharsets.UTF_8);
        if (term.term().isURI() || term.term().isBlank()) {
            return text;
        }
        if (!term.term().isLiteral()) {
            throw new IllegalArgumentException("Triples as terms are not of RDF 1.1: " + term.term());
        }
        Integer type = types.computeIfAbsent(Dictionary.type(term.term()), name -> types.size());
        if (type > 0xFFFF) {
            throw new IllegalArgumentException("More than 65536 datatypes and languages");
        }
        byte[] typed = new byte[text.length + 2];
        typed[0] = (byte) (type >>> 8);
        typed[1] = (byte) (int) type;
        System.arraycopy(text, 0, typed, 2, text.length);
        return typed;
    }

    private void place(int id) {
        int mask = places.length - 1;
        int place = Dictionary.hash(sorted[id - 1].term()) & mask;
        while (places[place] != Dictionary.NONE) {
            place = (place + 1) & mask;
        }
        places[place] = id;
    }

    private int[] ranks() {
        int first = kinds[Kind.NUMBER.place()];
        int[] ranks = new int[kinds[Kind.NUMBER.place() + 1] - first];
        for (int i = 0; i < ranks.length; i++) {
            boolean same = i > 0 && sorted[first + i - 1].value() == sorted[first + i - 2].value();
            ranks[i] = same ? ranks[i - 1] : first + i;
        }
        return ranks;
    }

    /** Bytes that become more. */
    private static final class Bytes {

        private byte[] all;
        private int length;

        Bytes(long expected) {
            all = new byte[(int) Math.min(expected, Integer.MAX_VALUE - 16)];
        }

        int length() {
            return length;
        }

        void write(byte[] text, int from) {
            int more = text.length - from;
            if (length + (long) more > all.length) {
                long longer = Math.min(Integer.MAX_VALUE - 16L, (length + (long) more) * 3 / 2);
                if (longer < length + (long) more) {
                    throw new IllegalArgumentException("More than two gigabytes of text");
                }
                all = Arrays.copyOf(all, (int) longer);
            }
            System.arraycopy(text, from, all, length, more);
            length += more;
        }

        byte[] trimmed() {
            return Arrays.copyOf(all, length);
        }
    }
}
