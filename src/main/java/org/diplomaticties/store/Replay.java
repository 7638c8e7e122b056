package org.diplomaticties.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.KeptTerm;
import org.diplomaticties.change.PatchReader;
import org.diplomaticties.columns.QuadColumns;
import org.diplomaticties.columns.SortedQuads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a log comes to from its first change on, and tells now and then how far it is. */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final ChangeLog log;
    private final QuadColumns columns = new QuadColumns();
    private long quads;

    Replay(ChangeLog log) {
        this.log = log;
    }

    /** The graph that these changes come to; the first is the first of the log. */
    SortedQuads quads(List<Commit> commits) {
        Instant nextLine = Instant.now().plus(BETWEEN_LINES);
        for (Commit commit : commits) {
            log.replay(commit, new Reader());
            if (Instant.now().isAfter(nextLine)) {
                LOG.info("Read {} of {} changes, {} triples", commit.version().number(), commits.size(), quads);
                nextLine = Instant.now().plus(BETWEEN_LINES);
            }
        }
        return columns.sorted();
    }

    private final class Reader implements PatchReader {

        @Override
        public void added(Quad quad) {
            quads++;
            columns.add(kept(quad));
        }

        @Override
        public void removed(Quad quad) {
            quads++;
            columns.remove(kept(quad));
        }

        /** The log may have been written by a program that kept numbers as they were written. */
        private Quad kept(Quad quad) {
            return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), KeptTerm.of(quad.getObject()));
        }
    }
}
