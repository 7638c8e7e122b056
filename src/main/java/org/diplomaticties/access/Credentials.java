package org.diplomaticties.access;

import java.util.Optional;

/** What somebody shows to come in. Its text is safe in a log: it has no secret. */
public sealed interface Credentials permits Login, Bearer {

    /** The value of the {@code Authorization} header that tells it. */
    String header();

    /**
     * Reads the value of an {@code Authorization} header.
     *
     * @param header null where there is none
     * @return empty if it is of another form
     */
    static Optional<Credentials> parse(String header) {
        if (header == null) {
            return Optional.empty();
        }
        Optional<Credentials> login = Login.parse(header).map(Credentials.class::cast);
        return login.or(() -> Bearer.parse(header));
    }
}
