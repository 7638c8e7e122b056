/**
 * What programs of readers ask a site for: Atom feeds of new meetings and of changes (RFC 4287), the description of its
 * search (OpenSearch 1.1), and what robots may visit. May use the store's log of changes, and the names that pages give.
 */
package org.diplomaticties.feed;
