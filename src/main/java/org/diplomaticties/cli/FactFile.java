package org.diplomaticties.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.diplomaticties.fact.ThingKey;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.FactWriter;
import org.diplomaticties.rdf.Format;

/** A file of facts that takes its name only once it is whole. */
final class FactFile implements AutoCloseable {

    private static final List<Format> FORMATS = List.of(Format.TURTLE, Format.N_TRIPLES, Format.TRIG, Format.N_QUADS);

    private final Path path;
    private final Path unfinished;
    private final OutputStream stream;
    private final FactWriter writer;

    private FactFile(Path path, Path unfinished, OutputStream stream, FactWriter writer) {
        this.path = path;
        this.unfinished = unfinished;
        this.stream = stream;
        this.writer = writer;
    }

    /**
     * Starts a file in the format that its ending names.
     *
     * @throws TiesException if the ending names none, or it cannot be written
     */
    static FactFile create(Path path, ThingKey source) {
        String name = path.getFileName().toString();
        Optional<Format> format = Format.named(name.substring(name.lastIndexOf('.') + 1), FORMATS);
        if (format.isEmpty()) {
            throw new TiesException(Problem.notOffered(
                    path.toString(),
                    "The ending of the file names no format that is written.",
                    "Use one of: " + Format.names(FORMATS) + "."));
        }
        Path unfinished = path.resolveSibling("." + name + ".unfinished");
        try {
            OutputStream stream = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
            return new FactFile(path, unfinished, stream, FactWriter.to(stream, format.get(), source));
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    FactWriter writer() {
        return writer;
    }

    /** Gives the file its name, in the place of one that has it. */
    void keep() {
        try {
            stream.close();
            Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Removes what was written, unless it was kept. */
    @Override
    public void close() {
        try {
            stream.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static TiesException unwritable(Path path, IOException e) {
        return new TiesException(
                Problem.unavailable(
                        path.toString(), "It cannot be written.", "Name a file in a folder that you may write to."),
                e);
    }
}
