package org.diplomaticties.picture;

/**
 * A picture that is drawn.
 *
 * @param svg one element {@code svg}, all its words escaped: a template takes it as it is
 * @param shown how many things it shows
 * @param leftOut how many more there are, which a caption should tell
 */
public record Picture(String svg, int shown, int leftOut) {}
