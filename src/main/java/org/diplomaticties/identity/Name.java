package org.diplomaticties.identity;

import org.diplomaticties.name.PersonName;

/**
 * A name that some officials have.
 *
 * @param number its place among all names
 * @param parsed taken apart
 */
record Name(int number, String printed, PersonName parsed) {}
