package org.diplomaticties.fact;

import java.net.URI;
import java.util.List;

/**
 * What is said of a source itself.
 *
 * @param thing the source
 * @param label its name
 * @param description what it is and where it is from
 * @param license IRI of the licence, at most one
 * @param coverage how much of it was imported
 */
public record SourceDescription(ThingKey thing, String label, String description, List<URI> license, Coverage coverage)
        implements Fact {

    /**
     * How much of a source was imported.
     *
     * @param recordCount records that were read
     * @param problemCount problems that were found
     * @param span first and last date that its facts have
     */
    public record Coverage(long recordCount, long problemCount, Period span) {}

    public SourceDescription {
        Fact.require(ThingKey.Kind.SOURCE, thing);
        license = Fact.atMostOne(license);
    }

    /** None: it describes the source as a whole. */
    @Override
    public List<RecordRef> records() {
        return List.of();
    }
}
