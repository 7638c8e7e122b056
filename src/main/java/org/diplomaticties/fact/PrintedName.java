package org.diplomaticties.fact;

import java.util.Objects;

/**
 * A name, a title or a remark as a source prints it.
 *
 * @param text the words, without blanks around them
 * @param language BCP 47 tag of the language, such as {@code en}
 */
public record PrintedName(String text, String language) {

    public PrintedName {
        Objects.requireNonNull(language);
        if (text.isBlank()) {
            throw new IllegalArgumentException("A printed name is not blank");
        }
    }

    public static PrintedName english(String text) {
        return new PrintedName(text, "en");
    }
}
