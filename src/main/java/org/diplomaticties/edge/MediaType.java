package org.diplomaticties.edge;

import java.util.Locale;

/** Media types as clients write them, which Jetty refuses to read where a quotation mark is not closed. */
final class MediaType {

    private MediaType() {}

    /** Type and subtype, in lower case and without parameters; empty for none. */
    static String of(String header) {
        if (header == null) {
            return "";
        }
        int semicolon = header.indexOf(';');
        return (semicolon < 0 ? header : header.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
