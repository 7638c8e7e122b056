package org.diplomaticties.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * A snapshot as it was written to a file, and what it is of.
 *
 * @param label whatever its writer calls it
 */
public record SavedSnapshot(String label, Snapshot snapshot) {

    private static final int MARK = 0x54696573;

    /** To be raised when what is written is another, or when ids have another order. */
    private static final int FORMAT = 1;

    /**
     * Writes a snapshot that was made of all, without changes.
     *
     * @throws IllegalArgumentException if it has changes
     */
    public static void write(Snapshot snapshot, String label, Path path) throws IOException {
        if (snapshot.changes() > 0) {
            throw new IllegalArgumentException("It has changes.");
        }
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            Sections out = new Sections(file);
            out.number(MARK);
            out.number(FORMAT);
            out.text(label);
            write(snapshot.terms().dictionary().data(), out);
            out.number(snapshot.counts().length); // sets that changes added since are not of it
            for (int set = 0; set < snapshot.counts().length; set++) {
                out.numbers(snapshot.graphSets().graphs(set));
            }
            out.numbers(snapshot.counts());
            out.number(snapshot.all().size());
            for (Entry<Integer, Pairs> pairs : snapshot.all().entrySet()) {
                out.number(pairs.getKey());
                write(pairs.getValue().bySubject(), out);
                write(pairs.getValue().byObject(), out);
            }
            out.end();
        }
    }

    private static void write(DictionaryData data, Sections out) throws IOException {
        out.numbers(data.kinds());
        out.number(data.types().length);
        for (String type : data.types()) {
            out.text(type);
        }
        out.numbers(data.prefixes());
        out.bytes(data.prefixBytes());
        out.numbers(data.suffixes());
        out.bytes(data.bytes());
        out.numbers(data.places());
        out.numbers(data.ranks());
    }

    private static void write(Index index, Sections out) throws IOException {
        for (int[] array : index.arrays()) {
            out.numbers(array);
        }
    }

    /**
     * Reads what was written.
     *
     * @throws IOException if it cannot be read, is damaged, or was written by another version of this program
     */
    public static SavedSnapshot read(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            SectionReader in = new SectionReader(file);
            if (in.number() != MARK || in.number() != FORMAT) {
                throw new IOException("it has another format");
            }
            String label = in.text();
            DictionaryData terms = dictionary(in);
            List<int[]> sets = new ArrayList<>();
            for (int count = in.length(Integer.BYTES); count > 0; count--) {
                sets.add(in.numbers());
            }
            int[] counts = in.numbers();
            List<int[]> indexes = new ArrayList<>();
            for (int count = in.length(Integer.BYTES); count > 0; count--) {
                indexes.add(new int[] {in.number()});
                for (int i = 0; i < 2 * Index.ARRAYS; i++) {
                    indexes.add(in.numbers());
                }
            }
            in.end(); // before anything is made of what may be damaged
            return new SavedSnapshot(label, snapshot(terms, sets, counts, indexes));
        }
    }

    private static Snapshot snapshot(DictionaryData terms, List<int[]> sets, int[] counts, List<int[]> indexes) {
        GraphSets graphSets = new GraphSets();
        sets.forEach(graphSets::number);
        Map<Integer, Pairs> pairs = new HashMap<>();
        for (int i = 0; i < indexes.size(); i += 1 + 2 * Index.ARRAYS) {
            pairs.put(indexes.get(i)[0], new Pairs(index(indexes, i + 1), index(indexes, i + 1 + Index.ARRAYS)));
        }
        return new Snapshot(new Terms(new Dictionary(terms)), pairs, graphSets, counts, 0);
    }

    private static Index index(List<int[]> arrays, int first) {
        return Index.of(arrays.get(first), arrays.get(first + 1), arrays.get(first + 2), arrays.get(first + 3));
    }

    private static DictionaryData dictionary(SectionReader in) throws IOException {
        int[] kinds = in.numbers();
        String[] types = new String[in.length(Integer.BYTES)];
        for (int i = 0; i < types.length; i++) {
            types[i] = in.text();
        }
        return new DictionaryData(
                kinds, types, in.numbers(), in.bytes(), in.numbers(), in.bytes(), in.numbers(), in.numbers());
    }
}
