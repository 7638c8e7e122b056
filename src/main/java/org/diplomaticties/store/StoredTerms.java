package org.diplomaticties.store;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.transport.TMemoryInputTransport;

/** Reads terms from TDB2's file of nodes, a large piece of it at a time. */
final class StoredTerms {

    private static final int PIECE = 1 << 22;

    /** The rest of a piece is read again with the next one: a term may go on there. */
    private static final int OVERLAP = 1 << 16;

    private final NodeTable table;
    private final BinaryDataFile file;
    private final long[] ids;
    private final Node[] terms;

    private StoredTerms(NodeTable table, long[] ids) {
        this.table = table;
        this.file = LoaderOps.ntDataFile(table);
        this.ids = ids;
        this.terms = new Node[ids.length];
    }

    /** The terms by their numbers, to be read within a transaction. */
    static Node[] read(NodeNumbers numbers, DatasetGraphTDB data) {
        int[] order = numbers.inOrder();
        long[] ids = Arrays.stream(order).mapToLong(numbers::id).toArray();
        Node[] inOrder = new StoredTerms(data.getQuadTable().getNodeTupleTable().getNodeTable(), ids).read();
        Node[] terms = new Node[inOrder.length];
        for (int i = 0; i < order.length; i++) {
            terms[order[i]] = inOrder[i];
        }
        return terms;
    }

    private Node[] read() {
        int from = 0;
        while (from < ids.length && ids[from] < 0) {
            from++;
        }
        int inFile = from;
        IntStream.range(0, inFile).parallel().forEach(i -> terms[i] = NodeIdInline.extract(nodeId(ids[i])));
        byte[] piece = new byte[PIECE];
        while (from < ids.length) {
            long start = ids[from];
            int length = Math.max(0, file.read(start, piece, 0, PIECE));
            int end = from + 1;
            while (end < ids.length && ids[end] - start < PIECE - OVERLAP) {
                end++;
            }
            IntStream.range(from, end).parallel().forEach(i -> terms[i] = term(piece, (int) (ids[i] - start), length));
            from = end;
        }
        for (int i = inFile; i < terms.length; i++) {
            if (terms[i] == null) { // longer than what is read twice
                terms[i] = table.getNodeForNodeId(nodeId(ids[i]));
            }
        }
        return terms;
    }

    private static NodeId nodeId(long id) {
        byte[] bytes = new byte[SystemTDB.SizeOfNodeId];
        Bytes.setLong(id, bytes);
        return NodeIdFactory.get(bytes);
    }

    /** The term that stands in a piece; null if it does not end there. */
    private static Node term(byte[] piece, int from, int length) {
        try {
            RDF_Term term = new RDF_Term();
            term.read(new TCompactProtocol(new TMemoryInputTransport(piece, from, length - from)));
            return ThriftConvert.convert(term);
        } catch (TException e) {
            return null;
        }
    }
}
