package org.diplomaticties.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes the lines of an iCalendar stream: folded at 75 octets, never within a character (RFC 5545, section 3.1). */
final class ContentLines {

    private static final int LONGEST = 75;

    private final OutputStream out;

    ContentLines(OutputStream out) {
        this.out = out;
    }

    /** A property whose value is a text, which is escaped (section 3.3.11). */
    ContentLines text(String property, String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
        return line(property + ":" + escaped);
    }

    /** A property whose value is of another type, which has nothing to escape but must not break the line. */
    ContentLines raw(String property, String value) {
        return line(property + ":" + value.replaceAll("\\p{Cntrl}", ""));
    }

    private ContentLines line(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + length > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets += length;
            i += Character.charCount(c);
        }
        try {
            out.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
