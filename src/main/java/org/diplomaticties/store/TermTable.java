package org.diplomaticties.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TCompactProtocol;
import org.diplomaticties.columns.SortedQuads;

/** The ids that terms have in a new TDB2 database, and their places in the order of the ids. */
final class TermTable {

    /** The ids in their order, which is that of unsigned numbers. */
    private final long[] ids;

    /** The places of terms by their numbers. */
    private final int[] places;

    private TermTable(long[] ids, int[] places) {
        this.ids = ids;
        this.places = places;
    }

    /** Writes the terms of quads to the database, which has none yet. */
    static TermTable write(SortedQuads quads, DatasetGraphTDB data) {
        int[] numbers = inOrder(quads);
        NodeTable table = data.getQuadTable().getNodeTupleTable().getNodeTable();
        TransactionCoordinator coordinator = CoLib.newCoordinator();
        CoLib.add(coordinator, table);
        CoLib.start(coordinator);
        Transaction transaction = coordinator.begin(TxnType.WRITE);
        long[] idByNumber = new long[quads.numbers()];
        write(quads, numbers, idByNumber, LoaderOps.ntDataFile(table), LoaderOps.ntBPTree(table));
        transaction.commit();
        transaction.end();
        return ordered(numbers, idByNumber);
    }

    /** How many terms there are. */
    int size() {
        return ids.length;
    }

    /** The place of the term with this number. */
    int place(int number) {
        return places[number];
    }

    /** The id at this place. */
    long id(int place) {
        return ids[place];
    }

    private static TermTable ordered(int[] numbers, long[] idByNumber) {
        // Terms that are written have ids that grow; those whose value is their id come behind, in the order of values.
        int[] inOrder = IntStream.concat(
                        Arrays.stream(numbers).filter(number -> idByNumber[number] >= 0),
                        Arrays.stream(numbers)
                                .filter(number -> idByNumber[number] < 0)
                                .boxed()
                                .sorted((a, b) -> Long.compareUnsigned(idByNumber[a], idByNumber[b]))
                                .mapToInt(Integer::intValue))
                .toArray();
        long[] ids = new long[inOrder.length];
        int[] places = new int[idByNumber.length];
        for (int place = 0; place < inOrder.length; place++) {
            ids[place] = idByNumber[inOrder[place]];
            places[inOrder[place]] = place;
        }
        return new TermTable(ids, places);
    }

    private static void write(
            SortedQuads quads, int[] numbers, long[] idByNumber, BinaryDataFile file, BPlusTree byHash) {
        Record[] records = new Record[numbers.length];
        int written = 0;
        try {
            TSerializer serializer = new TSerializer(new TCompactProtocol.Factory());
            for (int number : numbers) {
                Node term = quads.term(number);
                NodeId inline = NodeIdInline.inline(term);
                if (inline != null) {
                    byte[] bytes = new byte[SystemTDB.SizeOfNodeId];
                    NodeIdFactory.set(inline, bytes);
                    idByNumber[number] = Bytes.getLong(bytes);
                } else {
                    idByNumber[number] = file.length();
                    RDF_Term serialized = ThriftConvert.convert(term, true);
                    file.write(serializer.serialize(serialized));
                    records[written++] = record(byHash, term, idByNumber[number]);
                }
            }
        } catch (TException e) {
            throw new IllegalStateException("A term that was parsed cannot be written", e);
        }
        Record[] sorted = Arrays.copyOf(records, written);
        Arrays.parallelSort(sorted, Record::compareByKey);
        BPlusTreeRewriter.packIntoBPlusTree(
                Arrays.asList(sorted).iterator(),
                byHash.getParams(),
                byHash.getRecordFactory(),
                byHash.getStateManager().getBufferChannel(),
                byHash.getNodeManager().getBlockMgr(),
                byHash.getRecordsMgr().getBlockMgr());
    }

    private static Record record(BPlusTree byHash, Node term, long id) {
        Hash hash = new Hash(SystemTDB.LenNodeHash);
        NodeLib.setHash(hash, term);
        byte[] value = new byte[SystemTDB.SizeOfNodeId];
        Bytes.setLong(id, value);
        return byHash.getRecordFactory().create(hash.getBytes(), value);
    }

    /**
     * The numbers of all terms, in the order of what they say. Things of a kind are then read one beside the other: in the
     * order in which they come, which is that of a hash table, counting by class took half as long again.
     */
    private static int[] inOrder(SortedQuads quads) {
        Integer[] numbers = used(quads).stream().boxed().toArray(Integer[]::new);
        Arrays.parallelSort(numbers, Comparator.comparing(number -> text(quads.term(number))));
        return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
    }

    private static String text(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }

    private static BitSet used(SortedQuads quads) {
        BitSet used = new BitSet(quads.numbers());
        for (int row = 0; row < quads.size(); row++) {
            used.set(quads.graph(row));
            used.set(quads.subject(row));
            used.set(quads.predicate(row));
            used.set(quads.object(row));
        }
        return used;
    }
}
