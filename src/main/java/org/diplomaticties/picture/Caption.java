package org.diplomaticties.picture;

import java.util.Locale;
import java.util.Objects;

/**
 * What a picture is called.
 *
 * @param id letters, digits and hyphens; no other picture of the page has it
 * @param title what the picture shows, in a few words
 * @param description what is to be seen in it, in a sentence or two, for those who do not see it
 * @param locale whose names of months and digits it uses
 */
public record Caption(String id, String title, String description, Locale locale) {

    public Caption {
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(locale);
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
    }
}
