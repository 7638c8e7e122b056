package org.diplomaticties.change;

import java.time.Instant;

/**
 * A change that was made.
 *
 * @param version the state it led to
 * @param sha256 digest of the change and, through {@code previous}, of all before it
 * @param previous the digest of the change before; empty for the first
 * @param reason who and why
 * @param time when, in UTC; never before the change before
 * @param added number of triples added to sources
 * @param removed number of triples removed from sources
 */
public record Commit(
        Version version, String sha256, String previous, Reason reason, Instant time, long added, long removed) {}
