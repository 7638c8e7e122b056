package org.diplomaticties.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.diplomaticties.change.Version;

/**
 * The folders of the data, of which one is read. Where all of the data is written anew, that is done in a folder which takes
 * its name before the log acknowledges the version: so whatever stops the program, the log says which folder is the right
 * one.
 */
final class DataFolders {

    private static final String UNFINISHED = "unfinished";

    private final Path parent;

    DataFolders(Path parent) {
        this.parent = parent;
    }

    Path parent() {
        return parent;
    }

    /** All, with the newest first. */
    List<DataFolder> all() throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.flatMap(path -> DataFolder.of(path).stream())
                    .sorted(Comparator.comparing(DataFolder::written).reversed())
                    .toList();
        }
    }

    /** Number of the newest change that is known to have been acknowledged; 0 if none is. */
    long acknowledged() throws IOException {
        return all().stream()
                .flatMap(folder -> folder.noted().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** An empty folder in which data can be written that nobody reads yet. */
    Path unfinished() throws IOException {
        removeUnfinished();
        return Files.createDirectories(parent.resolve(UNFINISHED));
    }

    /** Gives its name to a folder that is finished. */
    DataFolder finish(Path unfinished, Version version) throws IOException {
        return finish(unfinished, parent.resolve(version.toString()), version);
    }

    /** Gives a name to a folder that is finished and holds what another should have held. */
    DataFolder finishInPlaceOf(DataFolder failed, Path unfinished, Version version) throws IOException {
        Path path = failed.written().equals(version) ? failed.beside() : parent.resolve(version.toString());
        return finish(unfinished, path, version);
    }

    private static DataFolder finish(Path unfinished, Path path, Version version) throws IOException {
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        Disk.forceFolderOf(path);
        return new DataFolder(path, version);
    }

    /** Removes what was not finished. Tells whether there was something. */
    boolean removeUnfinished() throws IOException {
        boolean found = false;
        for (String name : List.of(UNFINISHED, DataFolder.REMOVED)) {
            if (Files.exists(parent.resolve(name))) {
                PathUtils.deleteDirectory(parent.resolve(name));
                found = true;
            }
        }
        return found;
    }

    /** Removes all. */
    void remove() throws IOException {
        if (Files.exists(parent)) {
            PathUtils.deleteDirectory(parent);
        }
    }

    /** Removes all but one. */
    void removeAllBut(DataFolder kept) throws IOException {
        for (DataFolder folder : all()) {
            if (!folder.equals(kept)) {
                folder.remove();
            }
        }
    }

    /** The newest folder whose version the log has. */
    Optional<DataFolder> newestOf(List<Version> known) throws IOException {
        return all().stream().filter(folder -> known.contains(folder.written())).findFirst();
    }
}
