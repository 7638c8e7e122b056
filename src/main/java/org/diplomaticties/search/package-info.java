/**
 * What a search by name found: each thing once, with the states and years it belongs to, so that a search can be narrowed.
 * May use the store's index of names and what the graph says.
 */
package org.diplomaticties.search;
