package org.diplomaticties.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.diplomaticties.columns.SortedQuads;
import org.diplomaticties.columns.Sorting;

/**
 * Writes sorted quads, and their merge, into the files of a new TDB2 database: each index is sorted in memory and its B+tree
 * packed from the leaves up, as TDB2's own bulk loader does with files that it sorts on disk.
 */
final class FreshData {

    private final DatasetGraphTDB data;
    private final TermTable terms;

    /** The quads' terms by column, as their places in the order of TDB2's node ids. */
    private final Map<Character, int[]> quads;

    /** Likewise the triples of the merge, each once. */
    private final Map<Character, int[]> triples;

    private FreshData(DatasetGraphTDB data, SortedQuads sorted) {
        this.data = data;
        this.terms = TermTable.write(sorted, data);
        this.quads = columns(sorted, terms, Sorting.identity(sorted.size()));
        this.triples = columns(
                sorted,
                terms,
                Arrays.stream(Sorting.identity(sorted.size()))
                        .filter(row -> !sorted.repeats(row))
                        .toArray());
    }

    /** Writes a database into an empty folder. When this returns, it is on disk and closed. */
    static void write(SortedQuads quads, Path folder) {
        DatasetGraph dataset = Tdb2.open(folder);
        try {
            new FreshData(TDBInternal.requireStorage(dataset), quads).writeIndexes();
        } finally {
            Tdb2.close(dataset);
        }
    }

    private void writeIndexes() {
        Stream.concat(Tdb2.QUAD_INDEXES.stream(), Tdb2.TRIPLE_INDEXES.stream())
                .parallel()
                .forEach(name -> writeIndex(name, name.length() == 4 ? quads : triples));
    }

    private void writeIndex(String name, Map<Character, int[]> columns) {
        List<int[]> byLetter =
                name.chars().mapToObj(letter -> columns.get((char) letter)).toList();
        int[] order = Sorting.identity(byLetter.get(0).length);
        if (order.length == 0) {
            return;
        }
        for (int i = byLetter.size() - 1; i >= 0; i--) {
            int[] column = byLetter.get(i);
            order = Sorting.by(column, order, Sorting.starts(column, terms.size()));
        }
        TupleIndex index = TDBInternal.findIndex(data, name);
        BPlusTree tree = LoaderOps.idxBTree(index);
        Iterator<Record> records = new Records(tree.getRecordFactory(), byLetter, order);
        CoLib.executeWrite(
                index,
                () -> BPlusTreeRewriter.packIntoBPlusTree(
                        records,
                        tree.getParams(),
                        tree.getRecordFactory(),
                        tree.getStateManager().getBufferChannel(),
                        tree.getNodeManager().getBlockMgr(),
                        tree.getRecordsMgr().getBlockMgr()));
    }

    /** The rows of some columns in an order, as TDB2 keeps them. */
    private final class Records implements Iterator<Record> {

        private final RecordFactory factory;
        private final List<int[]> columns;
        private final int[] order;
        private int next;

        Records(RecordFactory factory, List<int[]> columns, int[] order) {
            this.factory = factory;
            this.columns = columns;
            this.order = order;
        }

        @Override
        public boolean hasNext() {
            return next < order.length;
        }

        @Override
        @SuppressWarnings("IterableNextContract")
        public Record next() {
            int row = order[next++];
            byte[] key = new byte[columns.size() * SystemTDB.SizeOfNodeId];
            for (int i = 0; i < columns.size(); i++) {
                Bytes.setLong(terms.id(columns.get(i)[row]), key, i * SystemTDB.SizeOfNodeId);
            }
            return factory.create(key);
        }
    }

    private static Map<Character, int[]> columns(SortedQuads sorted, TermTable terms, int[] rows) {
        int[] graphs = new int[rows.length];
        int[] subjects = new int[rows.length];
        int[] predicates = new int[rows.length];
        int[] objects = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            graphs[i] = terms.place(sorted.graph(rows[i]));
            subjects[i] = terms.place(sorted.subject(rows[i]));
            predicates[i] = terms.place(sorted.predicate(rows[i]));
            objects[i] = terms.place(sorted.object(rows[i]));
        }
        return Map.of('G', graphs, 'S', subjects, 'P', predicates, 'O', objects);
    }
}
