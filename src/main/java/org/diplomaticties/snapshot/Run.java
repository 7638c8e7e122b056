package org.diplomaticties.snapshot;

/** The values of one key: a part of two arrays. A reader has one and has it filled again and again. */
@SuppressWarnings("VisibilityModifier") // read in the innermost loops
public final class Run {

    /** Ids, ascending, each once. */
    public int[] values;

    /** Beside each value, which graphs say the triple: the number of a set of graphs. */
    public int[] graphs;

    public int from;
    public int end;

    /** The key, where keys are walked. */
    public int key;

    void set(int[] newValues, int[] newGraphs, int newFrom, int newEnd) {
        values = newValues;
        graphs = newGraphs;
        from = newFrom;
        end = newEnd;
    }

    public int size() {
        return end - from;
    }
}
