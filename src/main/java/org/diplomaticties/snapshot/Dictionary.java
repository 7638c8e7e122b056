package org.diplomaticties.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;

/**
 * Terms by their ids, from 1, and back. Their texts stand in one array of bytes; what all of a block of neighbours begin
 * with stands there once.
 */
final class Dictionary {

    /** Neighbours whose common beginning is written once; a power of two. */
    static final int BLOCK = 16;

    static final int BLOCK_BITS = 4;

    /** In place of an id: there is no such term. */
    static final int NONE = 0;

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final DictionaryData data;

    Dictionary(DictionaryData data) {
        this.data = data;
    }

    /** What it consists of, to be saved. */
    DictionaryData data() {
        return data;
    }

    /** How many terms there are; the last has this id. */
    int size() {
        return data.suffixes().length - 2;
    }

    /** The first id behind those of a kind. */
    int end(Kind kind) {
        return data.kinds()[kind.place() + 1];
    }

    /** The first id of a kind; where there is none of it, that of the next kind. */
    int first(Kind kind) {
        return data.kinds()[kind.place()];
    }

    /** What kind of term an id stands for. */
    Kind kind(int id) {
        int[] starts = data.kinds();
        int kind = KINDS.size() - 1;
        while (starts[kind] > id) {
            kind--;
        }
        return KINDS.get(kind);
    }

    /** The number that has the same order as the values of the terms, and is the same for equal values of one kind. */
    int rank(int id) {
        int[] ranks = data.ranks();
        int at = id - first(Kind.NUMBER);
        return at >= 0 && at < ranks.length ? ranks[at] : id;
    }

    /** The term with an id. */
    Node term(int id) {
        Kind kind = kind(id);
        byte[] bytes = bytes(id);
        if (kind == Kind.IRI) {
            return NodeFactory.createURI(new String(bytes, StandardCharsets.UTF_8));
        }
        if (kind == Kind.BLANK) {
            return NodeFactory.createBlankNode(new String(bytes, StandardCharsets.UTF_8));
        }
        String type = data.types()[((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF)];
        String text = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_8);
        return literal(text, type);
    }

    /** The text of a literal. */
    String text(int id) {
        byte[] bytes = bytes(id);
        return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_8);
    }

    /**
     * A literal.
     *
     * @param type the IRI of its datatype, or {@code @} and its language, perhaps {@code --} and its direction
     */
    private static Node literal(String text, String type) {
        if (!type.startsWith("@")) {
            RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(type);
            return NodeFactory.createLiteralDT(text, datatype);
        }
        int direction = type.indexOf("--");
        return direction < 0
                ? NodeFactory.createLiteralLang(text, type.substring(1))
                : NodeFactory.createLiteralDirLang(
                        text, type.substring(1, direction), TextDirection.create(type.substring(direction + 2)));
    }

    /** What is written before a literal's text: its datatype or language. */
    static String type(Node literal) {
        if (literal.getLiteralLanguage().isEmpty()) {
            return literal.getLiteralDatatypeURI();
        }
        TextDirection direction = literal.getLiteralBaseDirection();
        return "@" + literal.getLiteralLanguage() + (direction == null ? "" : "--" + direction.direction());
    }

    private byte[] bytes(int id) {
        byte[] all = data.bytes();
        int block = id >>> BLOCK_BITS;
        int prefix = data.prefixes()[block];
        int prefixLength = data.prefixes()[block + 1] - prefix;
        int suffix = data.suffixes()[id];
        int suffixLength = data.suffixes()[id + 1] - suffix;
        byte[] bytes = new byte[prefixLength + suffixLength];
        System.arraycopy(data.prefixBytes(), prefix, bytes, 0, prefixLength);
        System.arraycopy(all, suffix, bytes, prefixLength, suffixLength);
        return bytes;
    }

    /** The id of a term; {@link #NONE} if it has none. */
    int id(Node term) {
        int[] places = data.places();
        int mask = places.length - 1;
        int place = hash(term) & mask;
        while (places[place] != NONE) {
            if (term(places[place]).equals(term)) {
                return places[place];
            }
            place = (place + 1) & mask;
        }
        return NONE;
    }

    /** A hash that is the same in every run of the program. */
    static int hash(Node term) {
        int hash = TermOrder.text(term).hashCode();
        return ((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7;
    }

    /** The first id of the value's kind whose term is not less than it; the term need not be there. */
    int ceiling(Node value) {
        return first(value, 0);
    }

    /** The first id of the value's kind whose term is greater than it. */
    int above(Node value) {
        return first(value, 1);
    }

    private int first(Node value, int least) {
        TermOrder wanted = TermOrder.of(value, 0);
        int low = first(wanted.kind());
        int high = end(wanted.kind());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (TermOrder.of(term(middle), 0).compareValues(wanted) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
