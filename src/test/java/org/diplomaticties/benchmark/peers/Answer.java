package org.diplomaticties.benchmark.peers;

/**
 * What a system answered.
 *
 * @param rows how many
 * @param hash of them all, in any order
 */
public record Answer(long rows, long hash) {}
