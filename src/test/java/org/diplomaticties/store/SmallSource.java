package org.diplomaticties.store;

import java.util.List;
import org.diplomaticties.change.Edit;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.rdf.SourceReader;

/** Sources that name officials, for tests. */
final class SmallSource {

    private static final String PREFIXES = """
            @base <https://w3id.org/diplomatic-ties/id/> .
            @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <source/KEY> a dt:Source ; skos:prefLabel 'Paper'@en .
            """;

    private SmallSource() {}

    static Edit of(String key, String... names) {
        StringBuilder turtle = new StringBuilder(PREFIXES.replace("KEY", key));
        for (String name : names) {
            turtle.append("<official/" + name + "> a dt:Official ; skos:prefLabel '" + name + "'@en .\n");
        }
        return Edit.sources(SourceReader.read(List.of(new TextFile(key + ".ttl", key, turtle.toString()))));
    }
}
