/**
 * Value types of diplomatic facts: dates with their precision, passages of a text. Immutable; the JDK and
 * {@code problem} only.
 */
package org.diplomaticties.fact;
