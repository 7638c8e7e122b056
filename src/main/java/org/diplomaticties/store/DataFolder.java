package org.diplomaticties.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.diplomaticties.change.Version;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * A folder with the files of TDB2. It is named after the version that it was written for; what was changed later is noted
 * in it.
 *
 * @param path the folder
 * @param written the version that it was written for
 */
record DataFolder(Path path, Version written) {

    /** What a folder is called while it is removed. */
    static final String REMOVED = "removed";

    /** What the name of a folder ends in that takes the place of one which could not be opened. */
    private static final String AGAIN = ".again";

    /** The folder, if its name is that of one. */
    static Optional<DataFolder> of(Path path) {
        String name = path.getFileName().toString();
        String version = name.endsWith(AGAIN) ? name.substring(0, name.length() - AGAIN.length()) : name;
        return Version.parse(version).map(written -> new DataFolder(path, written));
    }

    /** Another folder for the same: TDB2 holds on to the names of files that it could not open. */
    Path beside() {
        String name = path.getFileName().toString();
        return path.resolveSibling(
                name.endsWith(AGAIN) ? name.substring(0, name.length() - AGAIN.length()) : written + AGAIN);
    }

    /** Whether TDB2's files are there. Where one is missing, TDB2 would make an empty one without a word. */
    boolean isWhole() throws IOException {
        if (written.number() == 0 && noted().isEmpty()) {
            return true; // nothing has been written yet
        }
        for (String file : Tdb2.FILES) {
            if (!Files.isRegularFile(path.resolve("Data-0001").resolve(file))) {
                return false;
            }
        }
        return true;
    }

    /** Number of the newest change that is noted; empty if none is, or the note cannot be read. */
    Optional<Long> noted() {
        try {
            return Files.exists(note())
                    ? Optional.of(Long.parseLong(Files.readString(note()).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // changes that are applied twice do no harm
        }
    }

    /** Notes that the data holds a change. The note may be lost: then the change is applied again at the next start. */
    void note(long number) {
        try {
            Path next = path.resolve("applied.next");
            Files.writeString(next, Long.toString(number));
            Files.move(next, note(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(path.toString(), "The folder cannot be written to.", "Make room on the disk."),
                    e);
        }
    }

    /** How many bytes its files have; those of a small store are mostly holes. */
    long size() throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            return paths.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    void remove() throws IOException {
        Path gone = path.resolveSibling(REMOVED); // at one stroke: what is removed in part must not look like data
        if (Files.exists(gone)) {
            PathUtils.deleteDirectory(gone);
        }
        Files.move(path, gone, StandardCopyOption.ATOMIC_MOVE);
        PathUtils.deleteDirectory(gone);
    }

    private Path note() {
        return path.resolve("applied");
    }
}
