package org.diplomaticties.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

final class OverlayTest {

    @Test
    void looking_for_a_graph_that_is_not_there_makes_none() {
        Overlay overlay = new Overlay(DatasetGraphFactory.create());
        Node there = NodeFactory.createURI("http://example.org/there");
        overlay.add(Quad.create(there, there, there, there));
        assertThat(overlay.contains(NodeFactory.createURI("http://example.org/other"), Node.ANY, Node.ANY, Node.ANY))
                .isFalse();
        assertThat(Iter.toList(overlay.listGraphNodes())).containsExactly(there);
    }
}
