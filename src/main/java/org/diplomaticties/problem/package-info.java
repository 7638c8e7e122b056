/**
 * What failed, where, and how to mend it. Every other package tells its problems with these types; this one uses the
 * JDK only.
 */
package org.diplomaticties.problem;
