/**
 * How SPARQL is read, checked and carried out. Whatever runs in this process runs here, since {@link
 * org.diplomaticties.engine.Engine} sets it up with the library itself: no query, from wherever it comes, runs
 * without the bounds.
 */
package org.diplomaticties.engine;
