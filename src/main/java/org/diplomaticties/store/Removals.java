package org.diplomaticties.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.diplomaticties.change.ChangeLog;
import org.diplomaticties.change.Commit;
import org.diplomaticties.change.PatchReader;
import org.diplomaticties.change.Version;

/**
 * Of which things changes took something away. Each change is read from the log once, and of it a number of eight bytes is
 * kept for each thing: who asks for things that never were must not make the server read its log again and again.
 */
final class Removals {

    private final ChangeLog log;
    private final Map<Version, long[]> subjects = new ConcurrentHashMap<>();

    Removals(ChangeLog log) {
        this.log = log;
    }

    /**
     * The version before the last of some changes that took something of a thing away.
     *
     * @param commits from the first, without gaps
     */
    Optional<Version> before(Node thing, List<Commit> commits) {
        long number = number(thing);
        for (int i = commits.size() - 1; i > 0; i--) { // the first has nothing that it could take away
            Commit commit = commits.get(i);
            if (commit.removed() > 0 && Arrays.binarySearch(of(commit), number) >= 0) {
                return Optional.of(commits.get(i - 1).version());
            }
        }
        return Optional.empty();
    }

    private long[] of(Commit commit) {
        return subjects.computeIfAbsent(commit.version(), version -> {
            LongStream.Builder found = LongStream.builder();
            log.replay(commit, new PatchReader() {
                @Override
                public void added(Quad quad) {
                    // what was added is no matter here
                }

                @Override
                public void removed(Quad quad) {
                    found.add(number(quad.getSubject()));
                }
            });
            return found.build().sorted().distinct().toArray();
        });
    }

    /** A number that two things have alike by a chance of one in 10^19 (FNV-1a). */
    private static long number(Node thing) {
        String name = thing.toString();
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
