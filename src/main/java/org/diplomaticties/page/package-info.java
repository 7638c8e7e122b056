/**
 * Pages for people: a thing, a question, a search, a path, the front page. A page reads the graph within one transaction
 * and becomes a view, which a template of the same name shows; the frame is put around it. May use what reads and answers
 * below it; knows nothing of HTTP.
 */
package org.diplomaticties.page;
