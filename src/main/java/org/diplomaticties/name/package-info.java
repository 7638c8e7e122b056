/**
 * Names: the keys by which they are found, whatever spelling, script or order they are printed in, and how alike two names
 * of people are. The rules are files beside the classes, as resources. Uses ICU4J; may use {@code problem}, {@code file}
 * and {@code fact}.
 */
package org.diplomaticties.name;
