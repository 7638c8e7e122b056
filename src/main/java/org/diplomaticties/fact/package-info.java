/**
 * Facts of diplomacy as importers make them, and their value types: dates with their precision, keys of things, printed
 * names, passages of a text. Immutable; the JDK and {@code problem} only.
 */
package org.diplomaticties.fact;
