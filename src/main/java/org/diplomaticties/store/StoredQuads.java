package org.diplomaticties.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.diplomaticties.snapshot.Quads;

/**
 * Reads all that the named graphs of a TDB2 database hold as numbers, from the leaves of one index; each term is read once, in
 * the order in which they lie on disk.
 */
final class StoredQuads {

    private static final String INDEX = "SPOG";

    private final NodeNumbers numbers = new NodeNumbers();

    /** By the place of each letter in the name of the index. */
    private final int[][] columns = new int[INDEX.length()][1 << 10];

    private final long[] lastIds = new long[INDEX.length()];
    private final int[] lastNumbers = new int[INDEX.length()];
    private int rows;

    private StoredQuads() {
        Arrays.fill(lastIds, -1); // no node has this id
    }

    /** Reads a database, within a read transaction of it. */
    static Quads of(DatasetGraph dataset) {
        DatasetGraphTDB data = TDBInternal.requireStorage(dataset);
        StoredQuads read = new StoredQuads();
        BPlusTree tree = LoaderOps.idxBTree(TDBInternal.findIndex(data, INDEX));
        Iterator<Boolean> records = tree.iterator(null, null, read::row);
        while (records.hasNext()) {
            records.next();
        }
        Node[] terms = StoredTerms.read(read.numbers, data);
        return new Quads(
                terms,
                terms.length,
                read.rows,
                read.columns[INDEX.indexOf('G')],
                read.columns[INDEX.indexOf('S')],
                read.columns[INDEX.indexOf('P')],
                read.columns[INDEX.indexOf('O')]);
    }

    private Boolean row(ByteBuffer page, int entry, byte[] key, RecordFactory records) {
        int at = entry * records.recordLength();
        if (rows == columns[0].length) {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], rows + (rows >> 1));
            }
        }
        for (int i = 0; i < columns.length; i++) {
            long id = page.getLong(at + i * SystemTDB.SizeOfNodeId);
            if (id != lastIds[i]) {
                lastIds[i] = id;
                lastNumbers[i] = numbers.numberFor(id);
            }
            columns[i][rows] = lastNumbers[i];
        }
        rows++;
        return true;
    }
}
