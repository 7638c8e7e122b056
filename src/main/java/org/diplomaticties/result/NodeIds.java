package org.diplomaticties.result;

import org.apache.jena.graph.Node;
import org.diplomaticties.ontology.Ties;

/**
 * Ids of things in files of networks: {@code official:dmitry-krutoi}. The same thing has the same id in every file, so that
 * files can be put together, and it is an {@code xs:NMTOKEN}, as GraphML wants it.
 */
final class NodeIds {

    private NodeIds() {}

    static String of(Node thing) {
        String iri = thing.getURI();
        StringBuilder id = new StringBuilder();
        (iri.startsWith(Ties.THINGS) ? iri.substring(Ties.THINGS.length()).replace('/', ':') : iri)
                .codePoints()
                .forEach(c -> {
                    if (c < 128 && (Character.isLetterOrDigit(c) || ".:-".indexOf(c) >= 0)) {
                        id.append((char) c);
                    } else {
                        id.append('_').append(Integer.toHexString(c)).append('_');
                    }
                });
        return id.toString();
    }
}
