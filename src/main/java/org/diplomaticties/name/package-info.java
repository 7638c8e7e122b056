/**
 * Names of people, states and posts: how what a user types, or a source prints, is compared with what is written. Uses
 * the JDK only, {@code fact} and {@code problem}.
 */
package org.diplomaticties.name;
