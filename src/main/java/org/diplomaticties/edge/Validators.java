package org.diplomaticties.edge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * By what a client knows whether an answer that it has is still right (RFC 9110, section 8.8).
 *
 * @param tag a strong entity tag; empty for none
 * @param modified when what it answers from came to be; the epoch where that is not known
 */
public record Validators(String tag, Instant modified) {

    /** Those in the headers of an answer. */
    static Validators of(HttpFields answer) {
        String tag = answer.get(HttpHeader.ETAG);
        long modified = answer.getDateField(HttpHeader.LAST_MODIFIED);
        return new Validators(tag == null ? "" : tag, Instant.ofEpochMilli(Math.max(0, modified)));
    }

    /** Whether a client has the answer already, by the headers of its request. */
    public boolean areKnown(HttpFields request) {
        List<String> tags = request.getValuesList(HttpHeader.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            return !tag.isEmpty()
                    && tags.stream()
                            .flatMap(line -> Arrays.stream(line.split(",", -1)))
                            .map(String::strip)
                            .anyMatch(this::isTag);
        }
        return !modified.equals(Instant.EPOCH) && !since(request).isBefore(modified.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Instant since(HttpFields request) {
        try {
            return Instant.ofEpochMilli(request.getDateField(HttpHeader.IF_MODIFIED_SINCE));
        } catch (IllegalArgumentException e) {
            return Instant.MIN; // RFC 9110, section 13.1.3: what is no date is passed over
        }
    }

    /** Whether a client's tag is this one, taken as a weak one where it says so, or stands for any. */
    private boolean isTag(String known) {
        return known.equals(tag) || known.equals("*") || known.equals("W/" + tag);
    }
}
