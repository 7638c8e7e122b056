package org.diplomaticties.file;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/** A folder of text files that the program works from: one on disk, or one that the jar carries. */
public final class Folder {

    private final String name;
    private final List<TextFile> files;

    private Folder(String name, List<TextFile> files) {
        this.name = name;
        this.files = List.copyOf(files);
    }

    /** Reads a folder on disk, with the folders below it. */
    public static Folder at(Path path) {
        if (!Files.isDirectory(path)) {
            throw new TiesException(Problem.unknown(
                    path.toString(), "There is no such folder.", "Name a folder that exists and can be read."));
        }
        return new Folder(path.toString(), read(path, path.toString()));
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
                return new Folder(name, read(Path.of(uri), name));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return new Folder(name, read(jar.getPath(name), name));
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
        return files.stream().filter(file -> file.name().endsWith(ending)).toList();
    }

    /**
     * The one file with this name.
     *
     * @param fileName the name within the folder
     */
    public TextFile file(String fileName) {
        return files.stream()
                .filter(file -> file.name().equals(name + "/" + fileName))
                .findFirst()
                .orElseThrow(() -> new TiesException(Problem.unknown(
                        name + "/" + fileName, "There is no such file.", "Put it there, or name another folder.")));
    }

    private static List<TextFile> read(Path folder, String name) {
        List<TextFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                if (!path.getFileName().toString().startsWith(".")) {
                    files.add(TextFile.read(path, name + "/" + relative));
                }
            }
            return files;
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(name, "The folder cannot be read.", "Check that you may read it."), e);
        }
    }
}
