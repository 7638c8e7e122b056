/**
 * The engine gives the answers that plain ARQ gives: on made-up queries over made-up graphs, on cases that were found or
 * thought of, on the saved queries. A made-up case is a tree that prints itself, so that one that fails can be made small.
 */
package org.diplomaticties.engine.differential;
