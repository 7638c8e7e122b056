/** Measures; run by hand, never by a test. */
package org.diplomaticties.benchmark;
