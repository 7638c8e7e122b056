package org.diplomaticties.identity;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Two things that may be the same, for somebody to decide; where one stands for a group, the whole group is meant.
 *
 * @param score from 0 to 1: how much speaks for it
 * @param reasons what speaks for it, in a few words each
 */
public record Candidate(Node one, Node other, String oneName, String otherName, double score, List<String> reasons) {}
