package org.diplomaticties.snapshot;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.graph.Node;

/**
 * Terms and their ids: those of a dictionary, and behind them those that changes brought since, as they came. Later versions
 * of the graph share them with earlier ones, whose pairs do not have the new ids.
 */
public final class Terms {

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int CHUNKS = 1 << 14;

    private final Dictionary dictionary;
    private final int sorted;
    private final ConcurrentMap<Node, Integer> added = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<AtomicReferenceArray<Node>> chunks = new AtomicReferenceArray<>(CHUNKS);
    private volatile int size;

    Terms(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.sorted = dictionary.size();
        this.size = sorted;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** How many terms there are; the last has this id. */
    public int size() {
        return size;
    }

    /** How many of them the dictionary has, in whose ids is an order. */
    int sorted() {
        return sorted;
    }

    /** What kind of term an id stands for; {@link Kind#OTHER} for all that changes brought, since their ids have no order. */
    public Kind kind(int id) {
        return id > sorted ? Kind.OTHER : dictionary.kind(id);
    }

    /** The first id of a kind; where there is none of it, that of the next kind. */
    public int first(Kind kind) {
        return dictionary.first(kind);
    }

    /** The first id behind those of a kind. */
    public int end(Kind kind) {
        return dictionary.end(kind);
    }

    /** A number that has the order of the values of terms of one kind, and is the same for equal ones. */
    public int rank(int id) {
        return id > sorted ? id : dictionary.rank(id);
    }

    /** The first id of the value's kind whose term is not less than it; only for kinds before {@link Kind#OTHER}. */
    public int ceiling(Node value) {
        return dictionary.ceiling(value);
    }

    /** The first id of the value's kind whose term is greater than it; only for kinds before {@link Kind#OTHER}. */
    public int above(Node value) {
        return dictionary.above(value);
    }

    /** The term with an id. */
    public Node term(int id) {
        if (id <= sorted) {
            return dictionary.term(id);
        }
        int at = id - sorted - 1;
        return chunks.get(at >>> CHUNK_BITS).get(at & (CHUNK - 1));
    }

    /** The text of a literal that the dictionary has. */
    public String text(int id) {
        return dictionary.text(id);
    }

    /** The id of a term; 0 if it has none. */
    public int id(Node term) {
        int id = dictionary.id(term);
        return id == Dictionary.NONE ? added.getOrDefault(term, Dictionary.NONE) : id;
    }

    /** The id of a term, which it gets now if it has none; for the one that makes versions. */
    synchronized int add(Node term) {
        int id = id(term);
        if (id != Dictionary.NONE) {
            return id;
        }
        int at = size - sorted;
        if (chunks.get(at >>> CHUNK_BITS) == null) {
            chunks.set(at >>> CHUNK_BITS, new AtomicReferenceArray<>(CHUNK));
        }
        chunks.get(at >>> CHUNK_BITS).set(at & (CHUNK - 1), term);
        added.put(term, size + 1);
        return ++size;
    }
}
