package org.diplomaticties.importer;

import java.util.Locale;

/** The sorts of problems that importers find, by which they are summed up. */
public enum ProblemKind {
    /** A file breaks off or is not well-formed; what stands before that place was read. */
    MALFORMED_FILE,
    /** XML with a DOCTYPE, which can name other files; the file was not read. */
    DOCTYPE,
    /** Bytes that are no text in the encoding of the file; what stands before that place was read. */
    WRONG_ENCODING,
    /** A row that has more or fewer cells than its table has columns; it was left out. */
    CELL_COUNT,
    /** A record lacks something; it was left out where it says nothing without it. */
    MISSING_VALUE,
    /** A value that is not of the kind it should be; the value was left out. */
    MALFORMED_VALUE,
    /** A date that the calendar does not have; the date was left out. */
    IMPOSSIBLE_DATE,
    /** A date that can mean several days; the date was left out. */
    AMBIGUOUS_DATE,
    /** A period that ends before it begins; its dates were left out, and with them a record that is nothing without. */
    END_BEFORE_BEGIN,
    /** An id that an earlier record has; the later record was imported under a key of its own, if the id is the source's own. */
    DEFINED_TWICE,
    /** A name of a state that is not known, or not on that date; it was left out, or the record was. */
    UNKNOWN_STATE,
    /** The id of a state says another state than the printed name, which was followed. */
    STATE_ID_DIFFERS,
    /** An id that no record defines; the link was left out. */
    UNKNOWN_ID,
    /** A link whose other end does not say it, too; it was imported as it stands. */
    ONE_WAY_LINK,
    /** A post whose tenure is left open, though somebody holds it after; the tenure was imported without an end. */
    OPEN_THOUGH_FOLLOWED,
    /** A column of a table that has no meaning for us; it was left out. */
    UNKNOWN_COLUMN,
    /** A title that is misspelt; it was read as the one that is meant. */
    MISSPELT_TITLE,
    /** A title or role that is not known; it was kept as printed, without a post. */
    UNKNOWN_TITLE,
    /** Somebody who was nominated for a post and never served in it; no tenure was made of it. */
    NOMINEE_NOT_SERVED,
    /** Somebody who was appointed to a post and is not listed with those who served; no tenure was made of it. */
    APPOINTEE_NOT_SERVED,
    /** Something that is left out because it says less than its format is imported for. */
    NOT_IMPORTED;

    /** Its name, as it is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
