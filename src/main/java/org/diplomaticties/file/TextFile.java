package org.diplomaticties.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * A text file in memory.
 *
 * @param name the file's name as problems tell it, with {@code /} between folders
 * @param folder name of the folder that holds it, empty if none
 * @param text its content
 */
public record TextFile(String name, String folder, String text) {

    /** Reads a file that is encoded in UTF-8. */
    public static TextFile read(Path path) {
        return read(path, path.toString());
    }

    /** Reads standard input, or whatever stream the caller stands for it. */
    public static TextFile read(InputStream in, String name) {
        try {
            return new TextFile(name, "", decode(in.readAllBytes(), name));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static TextFile read(Path path, String name) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        String folder = parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
        try {
            return new TextFile(name, folder, decode(Files.readAllBytes(path), name));
        } catch (NoSuchFileException e) {
            throw new TiesException(Problem.unknown(name, "There is no such file.", "Check the name."), e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Whether the other file has the same folder and the same name in it. */
    public boolean takesPlaceOf(TextFile other) {
        return folder.equals(other.folder) && stem().equals(other.stem());
    }

    /** The last part of the name, without its ending. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    private static TiesException unreadable(String name, IOException e) {
        return new TiesException(
                Problem.unavailable(name, "It cannot be read.", "Check that it is a file and that you may read it."),
                e);
    }

    private static String decode(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text; // a byte order mark is no content
        } catch (CharacterCodingException e) {
            throw new TiesException(
                    Problem.invalid(name, "It is not encoded in UTF-8.", "Save it as UTF-8 and try again."), e);
        }
    }
}
