package org.diplomaticties.importer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.diplomaticties.problem.Location;
import org.diplomaticties.problem.Problem;
import org.diplomaticties.problem.TiesException;

/**
 * A line of a text file in UTF-8.
 *
 * @param text the line, without its end
 * @param file the file's name
 * @param number from 1
 */
record TextLine(String text, String file, long number) {

    /** In bytes. A file without line ends would otherwise be read into memory whole. */
    private static final int LONGEST = 1 << 20;

    /** Hands on every line that is not empty. A line that is not UTF-8 is a problem, and those after it are read. */
    static void each(ArchiveFile file, Sink problems, Consumer<TextLine> lines) {
        try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 1;
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                if (octet == '\n') {
                    hand(line, file, number, problems, lines);
                    number++;
                } else {
                    line.write(octet);
                }
                if (line.size() > LONGEST) {
                    problems.problem(
                            ProblemKind.MALFORMED_FILE,
                            new Location(file.path(), number, 1),
                            "The line has more than " + LONGEST + " bytes.",
                            "Check that it is a text file; what follows in the file was not read.");
                    return;
                }
            }
            hand(line, file, number, problems, lines);
        } catch (IOException e) {
            throw new TiesException(
                    Problem.unavailable(file.path(), "It cannot be read: " + e.getMessage() + ".", "Get it anew."), e);
        }
    }

    private static void hand(
            ByteArrayOutputStream line, ArchiveFile file, long number, Sink problems, Consumer<TextLine> lines) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            String content = text.replaceFirst("^\uFEFF", "").replaceFirst("\r$", "");
            if (!content.isBlank()) {
                lines.accept(new TextLine(content, file.path(), number));
            }
        } catch (CharacterCodingException e) {
            problems.problem(
                    ProblemKind.WRONG_ENCODING,
                    new Location(file.path(), number, 1),
                    "The line is not encoded in UTF-8.",
                    "Save the file as UTF-8; the line was left out.");
        } finally {
            line.reset();
        }
    }

    /** Its parts between tabs. */
    String[] fields() {
        return text.split("\t", -1);
    }

    /** The place of a part in it. */
    Location where(int field) {
        String[] fields = fields();
        long column = 1;
        for (int i = 0; i < Math.min(field, fields.length); i++) {
            column += fields[i].length() + 1L;
        }
        return new Location(file, number, column);
    }
}
