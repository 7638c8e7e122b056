/** Names of people, states and posts: how what a user types is compared with what is written. Uses the JDK only. */
package org.diplomaticties.name;
