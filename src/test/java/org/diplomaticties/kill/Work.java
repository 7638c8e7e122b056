package org.diplomaticties.kill;

import java.nio.file.Path;
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
    WRITE(100_000, 1) {
        @Override
        Optional<Commit> once(DiskStore store, String marker) {
            return store.change(Edit.sources(source(marker, marker, NOTE_OFFICIALS)), new Reason(NOTE, marker));
        }
    },

    /** Loads one bigger source again, with other labels. */
    RELOAD(600_000, 10) {
        @Override
        Optional<Commit> once(DiskStore store, String marker) {
            return store.change(Edit.sources(source(ALMANAC, marker, ALMANAC_OFFICIALS)), new Reason(ALMANAC, marker));
        }
    },

    /** Loads a source so large that all of the data is written anew. */
    REWRITE(10_000_000, 50) {
        @Override
        Optional<Commit> once(DiskStore store, String marker) {
            return store.change(Edit.sources(source(CENSUS, marker, CENSUS_OFFICIALS)), new Reason(CENSUS, marker));
        }
    },

    /** Adds a small source, and makes the files smaller. */
    COMPACT(3_000_000, 50) {
        @Override
        Optional<Commit> once(DiskStore store, String marker) {
            Optional<Commit> commit = WRITE.once(store, marker);
            store.compact();
            return commit;
        }
    },

    /** Adds a small source, and writes a backup beside the store. */
    BACKUP(600_000, 50) {
        @Override
        Optional<Commit> once(DiskStore store, String marker) {
            Optional<Commit> commit = WRITE.once(store, marker);
            store.backup(Path.of(System.getProperty(BACKUPS), marker + ".zip"));
            return commit;
        }
    };

    /** Author of the changes of {@link #WRITE}. */
    static final String NOTE = "note";

    /** Author of the changes of {@link #RELOAD}, and the key of its source. */
    static final String ALMANAC = "almanac";

    /** Author of the changes of {@link #REWRITE}, and the key of its source. */
    static final String CENSUS = "census";

    /** System property: the folder for backups. */
    static final String BACKUPS = "ties.kill.backups";

    static final int NOTE_OFFICIALS = 5;
    static final int ALMANAC_OFFICIALS = 300;
    static final int CENSUS_OFFICIALS = 10_100;

    private final int hashes;
    private final int smaller;

    Work(int hashes, int smaller) {
        this.hashes = hashes;
        this.smaller = smaller;
    }

    /** Does it once, in one change. */
    abstract Optional<Commit> once(DiskStore store, String marker);

    /** How many blocks of 64 bytes can be hashed with SHA-256 while this is done once, about. */
    int hashes() {
        return hashes;
    }

    /** How many of the smallest works take as long as this, about. */
    int smaller() {
        return smaller;
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
