package org.diplomaticties.importer;

import java.util.Set;
import org.diplomaticties.rdf.IriMinter;

/** What a source is called where the user does not say: after the file or folder that was named. */
final class SourceName {

    private static final Set<String> ENDINGS =
            Set.of("zip", "csv", "tsv", "tab", "txt", "json", "ttl", "nt", "nq", "trig", "jsonld", "rdf");

    private SourceName() {}

    /** A key after the name, without its ending and without the branch that a code-hosting site adds to it. */
    static String key(Archive in) {
        String words = words(in);
        return IriMinter.canKey(words) ? IriMinter.key(words) : "table";
    }

    /** The name without its ending. */
    static String words(Archive in) {
        String name = in.name();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 && ENDINGS.contains(name.substring(dot + 1)) ? name.substring(0, dot) : name;
        return stem.replaceFirst("-(main|master)$", "");
    }
}
