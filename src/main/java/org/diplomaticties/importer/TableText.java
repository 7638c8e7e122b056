package org.diplomaticties.importer;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a table: its encoding is found by the byte order mark, its separator by the first line. Bytes that are no
 * text in the encoding become {@link #DAMAGED}. A row cannot be longer than {@link #LONGEST_ROW} characters, so that a
 * quotation mark that is never closed does not read the rest of the file into memory.
 */
final class TableText extends FilterReader {

    /** Stands for bytes that are no text. */
    static final char DAMAGED = '\uFFFD';

    static final int LONGEST_ROW = 1 << 20;

    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_MARK = 3;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Excel's own way to say the separator, in a line before the header. */
    private static final Pattern SAID = Pattern.compile("sep=(.)\\r?\\n?");

    private static final Map<Charset, byte[]> MARKS = Map.of(
            StandardCharsets.UTF_8,
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            StandardCharsets.UTF_16BE,
            new byte[] {(byte) 0xFE, (byte) 0xFF},
            StandardCharsets.UTF_16LE,
            new byte[] {(byte) 0xFF, (byte) 0xFE});

    private final Charset encoding;
    private long sinceRow;
    private int skippedLines;

    private TableText(Reader text, Charset encoding) {
        super(text);
        this.encoding = encoding;
    }

    /** A row that does not end. */
    static final class RowTooLong extends IOException {

        private static final long serialVersionUID = 1L;

        RowTooLong() {
            super("a row has more than " + LONGEST_ROW + " characters; a quotation mark may never be closed");
        }
    }

    /**
     * Opens a text; closing it closes the stream.
     *
     * @param usual the encoding where the text has no byte order mark
     */
    static TableText open(InputStream in, Charset usual) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, LONGEST_MARK);
        byte[] start = bytes.readNBytes(LONGEST_MARK);
        for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
            int length = mark.getValue().length;
            if (start.length >= length && java.util.Arrays.equals(start, 0, length, mark.getValue(), 0, length)) {
                bytes.unread(start, length, start.length - length);
                return decoded(bytes, mark.getKey());
            }
        }
        bytes.unread(start);
        return decoded(bytes, usual);
    }

    private static TableText decoded(InputStream bytes, Charset encoding) {
        return new TableText(new BufferedReader(new InputStreamReader(bytes, encoding), LONGEST_HEADER), encoding);
    }

    /** The encoding that was found. */
    Charset encoding() {
        return encoding;
    }

    /** What the separator is, judged by the first line: what stands there most often outside quotation marks. */
    char separator() throws IOException {
        String first = firstLine();
        Matcher said = SAID.matcher(first);
        if (said.matches()) {
            skippedLines =
                    (int) first.chars().filter(character -> character == '\n').count();
            in.skip(first.length());
            return said.group(1).charAt(0);
        }
        String unquoted = first.replaceAll("\"[^\"]*\"", "");
        char most = SEPARATORS.get(0);
        for (char separator : SEPARATORS) {
            if (count(separator, unquoted) > count(most, unquoted)) {
                most = separator;
            }
        }
        return most;
    }

    /** Lines before the header. */
    int skippedLines() {
        return skippedLines;
    }

    /** Tells that a row was read whole. */
    void rowRead() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        return character < 0 ? character : counted(1, character);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        return count < 0 ? count : counted(count, count);
    }

    private int counted(int characters, int result) throws RowTooLong {
        sinceRow += characters;
        if (sinceRow > LONGEST_ROW) {
            throw new RowTooLong();
        }
        return result;
    }

    /** The first line with its end, left unread. */
    private String firstLine() throws IOException {
        in.mark(LONGEST_HEADER);
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        while (line.length() < LONGEST_HEADER - 1) {
            int character = in.read();
            if (character < 0) {
                break;
            }
            line.append((char) character);
            quoted ^= character == '"';
            if (character == '\n' && !quoted) {
                break;
            }
        }
        in.reset();
        return line.toString();
    }

    private static long count(char separator, String text) {
        return text.chars().filter(character -> character == separator).count();
    }
}
