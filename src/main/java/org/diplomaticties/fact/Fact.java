package org.diplomaticties.fact;

import java.util.List;

/**
 * Something that a source says of one thing. Facts are what importers make; they know nothing of RDF. A list whose
 * description says "at most one" is empty where the source leaves the value open.
 */
public sealed interface Fact
        permits SourceDescription,
                State,
                Organization,
                UnspecifiedActor,
                Place,
                Official,
                Post,
                Tenure,
                Meeting,
                Event {

    /** What the fact is about. */
    ThingKey thing();

    /** The thing's name in English, to be shown; of a thing that several sources speak of, the same in all. */
    String label();

    /** The records it was taken from; empty where no record describes the thing itself. */
    List<RecordRef> records();

    /** Whether several records, or several sources, may describe the same thing: a state, a post, a place. */
    default boolean isShared() {
        return this instanceof State || this instanceof Organization || this instanceof Place || this instanceof Post;
    }

    /** Keeps a fact from being about a thing of another kind. */
    static void require(ThingKey.Kind kind, ThingKey thing) {
        if (thing.kind() != kind) {
            throw new IllegalArgumentException("Not of the kind " + kind.word() + ": " + thing);
        }
    }

    /** A list that holds a value or none. */
    static <T> List<T> atMostOne(List<T> values) {
        if (values.size() > 1) {
            throw new IllegalArgumentException("More than one: " + values);
        }
        return List.copyOf(values);
    }
}
