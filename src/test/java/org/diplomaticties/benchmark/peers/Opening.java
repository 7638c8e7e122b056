package org.diplomaticties.benchmark.peers;

/**
 * How long a process took to open what it is asked about, in seconds.
 *
 * @param seconds in all
 * @param reading of them for reading what it holds in memory, as far as it tells them apart
 * @param work of the process, from its start
 */
record Opening(double seconds, double reading, double work) {

    /** Of those of which it is not known. */
    static final Opening UNKNOWN = new Opening(0, 0, 0);
}
