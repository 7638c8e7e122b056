package org.diplomaticties.columns;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/** Numbers for terms, from 0 in the order in which they come. */
public final class Terms {

    private static final int NONE = -1;

    private Node[] terms = new Node[1 << 10];

    /** Numbers of terms by their hash; a power of two long, and never more than half full. */
    private int[] places = empty(1 << 11);

    private int size;

    public int size() {
        return size;
    }

    public Node term(int number) {
        return terms[number];
    }

    /** The number of a term, which it gets now if it has none. */
    public int numberFor(Node term) {
        int place = placeOf(term);
        if (places[place] != NONE) {
            return places[place];
        }
        if (size == terms.length) {
            grow();
            place = placeOf(term);
        }
        terms[size] = term;
        places[place] = size;
        return size++;
    }

    /** The number of a term, negative if it has none. */
    public int numberOf(Node term) {
        return places[placeOf(term)];
    }

    /** Where a term stands, or the free place where it would. */
    private int placeOf(Node term) {
        int mask = places.length - 1;
        int hash = term.hashCode();
        int place = (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7) & mask;
        while (places[place] != NONE && !terms[places[place]].equals(term)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        terms = Arrays.copyOf(terms, size * 2);
        places = empty(size * 4);
        for (int number = 0; number < size; number++) {
            places[placeOf(terms[number])] = number;
        }
    }

    private static int[] empty(int length) {
        int[] places = new int[length];
        Arrays.fill(places, NONE);
        return places;
    }
}
