/**
 * The vocabulary: its terms as constants, and the files that define it. May use {@code problem}.
 */
package org.diplomaticties.ontology;
