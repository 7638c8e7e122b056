/**
 * Quads as columns of numbers: each term once, in a dictionary, and sorted arrays in which to look them up. For work on
 * all of a large graph at once: twenty bytes a quad besides the terms, and nothing changes once it is made. Uses Jena
 * only.
 */
package org.diplomaticties.columns;
