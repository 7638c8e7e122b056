/**
 * A version of the graph as numbers, in memory, for reading at the speed of the memory: each term has an id, and ids are in
 * the order of what the terms say; each predicate has its pairs twice, by subject and by object.
 */
package org.diplomaticties.snapshot;
