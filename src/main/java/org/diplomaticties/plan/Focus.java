package org.diplomaticties.plan;

/**
 * The graph in which patterns are looked for.
 *
 * @param graph null for the merge of all graphs
 */
record Focus(Spot graph) {

    static final Focus MERGE = new Focus(null);

    boolean isMerge() {
        return graph == null;
    }

    /** Whether it is known before any row, so that it is a matter of numbers of sets. */
    boolean isConstant() {
        return graph != null && !graph.isVariable();
    }
}
