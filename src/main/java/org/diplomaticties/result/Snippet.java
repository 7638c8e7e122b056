package org.diplomaticties.result;

/**
 * A text that asks a question again from somewhere else.
 *
 * @param key what it is for: url, curl, pandas, r, sparql or sparqlwrapper
 * @param language the language it is in, as syntax highlighters name it
 * @param text the text, ready to be copied
 */
public record Snippet(String key, String language, String text) {}
