package org.diplomaticties.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, in the encoding that it declares (XML 1.0, appendix F). The JDK's parser would find the
 * encoding itself, but prints to standard error where bytes do not fit it.
 */
final class XmlText {

    private static final int PROLOG = 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']", Pattern.DOTALL);

    private XmlText() {}

    /** Opens the text; what is not in its encoding throws {@link java.nio.charset.CharacterCodingException}. */
    static Reader of(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(PROLOG);
        byte[] start = in.readNBytes(PROLOG);
        in.reset();
        PushbackReader text =
                new PushbackReader(new InputStreamReader(in, encoding(start).newDecoder()), 1);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private static Charset encoding(byte[] start) throws UnsupportedEncodingException {
        boolean wide = start.length > 1 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF && start[0] < 0;
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (wide || !declared.find()) {
            return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException("the encoding " + declared.group(1) + " is not known");
        }
    }
}
