package org.diplomaticties.kill;

import java.util.List;
import java.util.Optional;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.Edit;
import org.diplomaticties.change.Reason;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.rdf.SourceReader;
import org.diplomaticties.store.DiskStore;

/**
 * What a process does again and again until it is killed. The change's reason is its marker, and each triple that it
 * adds holds the marker, so that a part of it can be told from the whole.
 */
enum Work {

    /** Adds a small source of its own. */
    WRITE(100_000) {
        @Override
        Optional<Commit> once(DiskStore store, String marker) {
            return store.change(Edit.sources(source(marker, marker, NOTE_OFFICIALS)), new Reason(NOTE, marker));
        }
    },

    /** Loads one bigger source again, with other labels. */
    RELOAD(600_000) {
        @Override
        Optional<Commit> once(DiskStore store, String marker) {
            return store.change(Edit.sources(source(ALMANAC, marker, ALMANAC_OFFICIALS)), new Reason(ALMANAC, marker));
        }
    };

    // A store that compacts and backs itself up is killed in that, too: a constant here each, which does it between two
    // changes of WRITE.

    /** Author of the changes of {@link #WRITE}. */
    static final String NOTE = "note";

    /** Author of the changes of {@link #RELOAD}, and the key of its source. */
    static final String ALMANAC = "almanac";

    static final int NOTE_OFFICIALS = 5;
    static final int ALMANAC_OFFICIALS = 300;

    private final int hashes;

    Work(int hashes) {
        this.hashes = hashes;
    }

    /** Does it once, in one change. */
    abstract Optional<Commit> once(DiskStore store, String marker);

    /** How many blocks of 64 bytes can be hashed with SHA-256 while this is done once, about. */
    int hashes() {
        return hashes;
    }

    /** How many triples a source with so many officials has. */
    static int triples(int officials) {
        return 2 + 2 * officials;
    }

    private static SourceReader source(String key, String marker, int officials) {
        StringBuilder turtle = new StringBuilder("""
                @base <https://w3id.org/diplomatic-ties/id/> .
                @prefix dt: <https://w3id.org/diplomatic-ties/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                """);
        turtle.append("<source/%s> a dt:Source ; skos:prefLabel '%s'@en .%n".formatted(key, marker));
        for (int i = 0; i < officials; i++) {
            turtle.append("<official/%s-%d> a dt:Official ; skos:prefLabel 'Official %d, %s'@en .%n"
                    .formatted(key, i, i, marker));
        }
        return SourceReader.read(List.of(new TextFile(key + ".ttl", key, turtle.toString())));
    }
}
