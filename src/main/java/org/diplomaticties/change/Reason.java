package org.diplomaticties.change;

/**
 * Who wants a change, and why.
 *
 * @param author the user's name
 * @param text why, as he says it
 */
public record Reason(String author, String text) {}
