package org.diplomaticties.page;

/** How something is known. Pages show it by a sign, always with its word. */
enum Knowledge {
    /** A source shows it. */
    ATTESTED("attested"),
    /** A source states it, or it lies within what one states. */
    STATED("stated"),
    /** No source tells. */
    UNKNOWN("unknown"),
    /** Sources contradict each other. */
    CONFLICT("conflict");

    private final String style;

    Knowledge(String style) {
        this.style = style;
    }

    /** The sign, as the partial {@code sign} shows it. */
    Sign sign(Messages messages) {
        return new Sign(style, messages.text(style));
    }

    /**
     * A sign with its word.
     *
     * @param style the class of the style sheet
     * @param word what it means, in the reader's language
     */
    record Sign(String style, String word) {}
}
