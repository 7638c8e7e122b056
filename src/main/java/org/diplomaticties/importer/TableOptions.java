package org.diplomaticties.importer;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What the user says of a table that is imported.
 *
 * @param encoding in which it is written, at most one; empty to find it by its byte order mark, else UTF-8
 * @param mapping what its columns hold
 */
public record TableOptions(List<Charset> encoding, TableMapping mapping) {

    /** Nothing: the table has the default columns. */
    public static final TableOptions DEFAULT = new TableOptions(List.of(), TableMapping.DEFAULT);

    public TableOptions {
        encoding = List.copyOf(encoding);
    }
}
