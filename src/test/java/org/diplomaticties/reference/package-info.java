/** Writes the parts of the reference data that come from tables; run by hand, and compared with the files by a test. */
package org.diplomaticties.reference;
