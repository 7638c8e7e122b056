package org.diplomaticties.linkeddata;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.Things;

/**
 * What is meant by the name of a document: {@code <kind>/<key>}, or the same with the ending of a format. Keys may have
 * dots, so an ending is one only where there is no thing with the whole name.
 *
 * @param thing what the document describes
 * @param offered the formats it can be had in: one, where the name has its ending
 */
public record DocumentName(Node thing, List<Format> offered) {

    /**
     * Reads a name.
     *
     * @throws TiesException if no thing can have it
     */
    public static DocumentName of(String name, DatasetGraph dataset) {
        Node whole = thing(name);
        int dot = name.lastIndexOf('.');
        if (dot < 0 || Description.isSaid(whole, dataset)) {
            return new DocumentName(whole, Format.OF_DOCUMENTS);
        }
        return ending(name)
                .flatMap(format ->
                        Things.named(name.substring(0, dot)).map(thing -> new DocumentName(thing, List.of(format))))
                .orElse(new DocumentName(whole, Format.OF_DOCUMENTS));
    }

    /** The format that a name ends in. */
    public static Optional<Format> ending(String name) {
        return Format.named(name.substring(name.lastIndexOf('.') + 1), Format.OF_DOCUMENTS);
    }

    /**
     * The thing that is named as {@code <kind>/<key>}.
     *
     * @throws TiesException if none can be
     */
    public static Node thing(String name) {
        String kind = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        if (!Things.KINDS.contains(kind)) {
            throw new TiesException(Problem.unknown(
                    Problem.quoted(kind),
                    "There is no such kind of thing.",
                    "Use one of "
                            + String.join(", ", Things.KINDS.stream().sorted().toList()) + "."));
        }
        return Things.named(name)
                .orElseThrow(() -> new TiesException(Problem.unknown(
                        Problem.quoted(name),
                        "No thing is named like that.",
                        "A name is kind/key, with a key of letters from A to Z, digits, and . _ ~ - within.")));
    }
}
