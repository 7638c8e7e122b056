package org.diplomaticties.importer;

/** Reads one foreign format, record by record: nothing but what links records is kept in memory. */
public interface Importer {

    /** The name of the format on the command line. */
    String format();

    /** What the format is, in a few words. */
    String description();

    /**
     * The key of the source, where the user gives none.
     *
     * @param in what is to be read
     */
    String sourceKey(Archive in);

    /**
     * Reads everything. Facts and problems go to {@code out} as they come; the description of the source is the last
     * fact.
     *
     * @throws org.diplomaticties.problem.TiesException if it is something else than this format
     */
    void read(Archive in, Sink out);
}
