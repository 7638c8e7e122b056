package org.diplomaticties.snapshot;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/** One graph of a snapshot. */
public final class SnapshotGraph extends GraphView {

    private final Snapshot snapshot;

    SnapshotGraph(SnapshotDataset dataset, Node name, Snapshot snapshot) {
        super(dataset, name);
        this.snapshot = snapshot;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Whether it is the merge of all graphs. */
    public boolean isMerge() {
        Node name = getGraphName();
        return name == null || Quad.isUnionGraph(name);
    }
}
