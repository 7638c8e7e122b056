package org.diplomaticties.snapshot;

/**
 * The arrays of a dictionary.
 *
 * @param kinds the first id of each kind, and one behind the last id
 * @param types datatypes and languages of literals, by the two bytes that stand before their texts
 * @param prefixes where the common beginning of each block starts
 * @param prefixBytes the common beginnings
 * @param suffixes where the rest of each term starts, by id; one behind the last is the end
 * @param bytes the rests
 * @param places ids by the hash of their terms; a power of two long
 * @param ranks of numbers, from the first: the same for those that are equal
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it, and nobody changes the arrays
record DictionaryData(
        int[] kinds,
        String[] types,
        int[] prefixes,
        byte[] prefixBytes,
        int[] suffixes,
        byte[] bytes,
        int[] places,
        int[] ranks) {}
