package org.diplomaticties.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The text of a source, in which passages are found by Unicode code points. Line ends are LF and a byte order mark is
 * dropped, whatever the file had, so that positions and digests do not depend on where it was saved.
 */
public final class SourceText {

    private final String text;

    private SourceText(String text) {
        this.text = text;
    }

    public static SourceText of(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceText(withoutMark.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Length in Unicode code points. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** SHA-256 of the whole text in UTF-8, in lower-case hexadecimal. */
    public String digest() {
        return digest(text);
    }

    /**
     * This text, or the same without a line end that an editor put after its last line, if it has a digest.
     *
     * @return empty if neither has it
     */
    public Optional<SourceText> withDigest(String sha256) {
        return readings().stream()
                .filter(reading -> reading.digest().equals(sha256))
                .findFirst();
    }

    /** This text, and the same without a line end that an editor put after its last line, if it has one. */
    public List<SourceText> readings() {
        return text.endsWith("\n")
                ? List.of(this, new SourceText(text.substring(0, text.length() - 1)))
                : List.of(this);
    }

    /**
     * The passage from one code point to another.
     *
     * @param start first code point, from 0
     * @param end the code point after the last
     * @return empty if the text has no such passage
     */
    public Optional<String> passage(int start, int end) {
        if (start < 0 || end <= start || end > length()) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, start);
        return Optional.of(text.substring(from, text.offsetByCodePoints(from, end - start)));
    }

    /** SHA-256 of a passage in UTF-8, in lower-case hexadecimal. */
    public static String digest(String passage) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(passage.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
