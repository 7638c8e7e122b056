package org.diplomaticties.identity;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * That a thing is the same as the one that stands for its group.
 *
 * @param score from 0 to 1: how sure it is
 * @param reasons why, in a few words each
 */
public record Link(
        Node thing,
        Node representative,
        String thingName,
        String representativeName,
        double score,
        List<String> reasons) {}
