package org.diplomaticties.page;

/**
 * Something with how many there are of it.
 *
 * @param href where to go for what the number counts; empty where there is nothing
 */
record Counted(Link thing, int count, String href) {}
