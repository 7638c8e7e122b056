package org.diplomaticties.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.diplomaticties.file.TextFile;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;
import org.diplomaticties.rdf.Format;
import org.diplomaticties.rdf.RdfSources;

/** Reads the files of RDF in an archive, each in the format that its ending names. They are facts already. */
public final class RdfFiles {

    private RdfFiles() {}

    /** Reads all files whose ending names a format. */
    public static int readByEnding(Archive in, RdfSources into) {
        List<ArchiveFile> files =
                in.files().stream().filter(file -> byEnding(file).isPresent()).toList();
        if (files.isEmpty()) {
            throw new TiesException(Problem.invalid(
                    in.name(),
                    "There is no file here whose ending names a format of RDF.",
                    "Use one of: " + Format.names(RdfSources.FORMATS) + "; or name the format with --rdf-format."));
        }
        files.forEach(file -> into.add(text(file, in), byEnding(file).orElseThrow()));
        return files.size();
    }

    /** Reads all files in one format. */
    public static int readAs(Format format, Archive in, RdfSources into) {
        in.files().forEach(file -> into.add(text(file, in), format));
        return in.files().size();
    }

    private static Optional<Format> byEnding(ArchiveFile file) {
        return Format.named(file.name().substring(file.name().lastIndexOf('.') + 1), RdfSources.FORMATS);
    }

    private static TextFile text(ArchiveFile file, Archive in) {
        try (InputStream stream = file.open()) {
            TextFile read = TextFile.read(stream, file.path());
            return new TextFile(read.name(), folder(file, in), read.text());
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(file.path(), "It cannot be read: " + e.getMessage() + ".", "Get it anew."), e);
        }
    }

    /** The folder that a file lies in; empty for a file that is the archive itself. */
    private static String folder(ArchiveFile file, Archive in) {
        String[] steps = file.name().split("/", -1);
        if (steps.length > 1) {
            return steps[steps.length - 2];
        }
        return file.name().equals(in.name()) ? "" : in.name().replaceFirst("\\.zip$", "");
    }
}
