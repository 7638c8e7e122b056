/**
 * Who may do what: those who may log in, how they show that they are, and what guessing costs. May use {@code problem} and
 * {@code file}, and knows nothing of HTTP but how a login is written in its header.
 */
package org.diplomaticties.access;
