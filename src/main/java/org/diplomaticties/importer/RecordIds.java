package org.diplomaticties.importer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.diplomaticties.fact.RecordRef;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.rdf.IriMinter;

/** Makes the keys of a source's things from the ids of its records, and tells of ids that stand there twice. */
final class RecordIds {

    private final Sink out;
    private final Map<String, Integer> taken = new HashMap<>();

    RecordIds(Sink out) {
        this.out = out;
    }

    /**
     * The key for what a record is about: the source's, then the id. A later record of the same id has a key with its
     * number, so that neither is lost and they are not merged.
     *
     * @return empty if no key can be made of the id
     */
    Optional<String> key(XmlRecord record, String id) {
        if (!IriMinter.canKey(id)) {
            record.problem(
                    ProblemKind.MALFORMED_VALUE,
                    "The id " + Problem.quoted(id) + " has neither letter nor digit.",
                    "Give the record an id; it was left out.");
            return Optional.empty();
        }
        String key = out.source().key() + "-" + IriMinter.key(id);
        int number = taken.merge(key, 1, Integer::sum);
        if (number == 1) {
            return Optional.of(key);
        }
        record.problem(
                ProblemKind.DEFINED_TWICE,
                "An earlier record has the id " + Problem.quoted(id) + ", too.",
                "Give each record an id of its own; this one was imported as " + key + "-" + number + ".");
        return Optional.of(key + "-" + number);
    }

    /** The record with an id. */
    RecordRef ref(String id) {
        return new RecordRef(out.source(), id);
    }

    /** Whether a record with the id was met. */
    boolean has(String id) {
        return taken.containsKey(out.source().key() + "-" + IriMinter.key(id));
    }
}
