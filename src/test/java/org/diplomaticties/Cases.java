package org.diplomaticties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds test cases that are folders of files: {@code src/test/resources/org/diplomaticties/<package>/<case>}. */
public final class Cases {

    private static final Path ROOT = Path.of("src", "test", "resources", "org", "diplomaticties");

    private Cases() {}

    /** The folders below a folder, sorted. */
    public static List<Path> in(String folder) {
        try (Stream<Path> cases = Files.list(ROOT.resolve(folder))) {
            return cases.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a file of a case. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file of a case. */
    public static List<String> lines(Path file) {
        return read(file).lines().toList();
    }
}
