package org.diplomaticties.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** A folder of text files that the program works from: one on disk, or one that the jar carries. */
public final class Folder {

    private final String name;
    private final List<Entry> files;

    private Folder(String name, List<Entry> files) {
        this.name = name;
        this.files = List.copyOf(files);
    }

    /** Reads a folder on disk, with the folders below it. */
    public static Folder at(Path path) {
        if (!Files.isDirectory(path)) {
            throw new TiesException(Problem.unknown(
                    path.toString(), "There is no such folder.", "Name a folder that exists and can be read."));
        }
        return new Folder(path.toString(), list(path, path.toString()));
    }

    /** Reads a folder that the jar carries: {@code ontology}, {@code data} or {@code queries}. */
    public static Folder bundled(String name) {
        URL url = Folder.class.getResource("/" + name);
        if (url == null) {
            throw new IllegalStateException("The jar does not carry the folder " + name);
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return new Folder(name, list(Path.of(uri), name));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                List<Entry> inMemory = list(jar.getPath(name), name).stream()
                        .map(entry -> {
                            TextFile file = entry.file().get();
                            return new Entry(entry.name(), () -> file);
                        })
                        .toList();
                return new Folder(name, inMemory);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The jar's folder " + name + " cannot be read", e);
        }
    }

    public String name() {
        return name;
    }

    /** The files with this ending (such as {@code .ttl}), sorted by name. */
    public List<TextFile> files(String ending) {
        return files.stream()
                .filter(entry -> entry.name().endsWith(ending))
                .map(entry -> entry.file().get())
                .toList();
    }

    /**
     * The one file with this name.
     *
     * @param fileName the name within the folder
     */
    public TextFile file(String fileName) {
        return files.stream()
                .filter(entry -> entry.name().equals(name + "/" + fileName))
                .findFirst()
                .map(entry -> entry.file().get())
                .orElseThrow(() -> new TiesException(Problem.unknown(
                        name + "/" + fileName, "There is no such file.", "Put it there, or name another folder.")));
    }

    private static List<Entry> list(Path folder, String name) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(path -> {
                        String relative = folder.relativize(path).toString().replace('\\', '/');
                        String fileName = name + "/" + relative;
                        return new Entry(fileName, () -> TextFile.read(path, fileName));
                    })
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new TiesException(
                    Problem.unavailable(name, "The folder cannot be read.", "Check that you may read all of it."), e);
        }
    }

    /** A file that is read when it is asked for: a folder may hold what is no text. */
    private record Entry(String name, Supplier<TextFile> file) {}
}
