/**
 * Pictures as SVG: numbers and words in, one element out that stands in a page. They need no script, print, and take
 * their colours from the style sheet {@code page/static/pictures.css}, so that they follow light and dark. Positions on the
 * time axis are percentages, so that a picture fits any width while its letters keep their size; what does not fit a
 * narrow page is marked with the class {@code wide} and hidden there. A page puts a picture into
 * {@code <figure class="picture">}, whose width the style sheet asks for, and a table of the same facts beside it.
 *
 * <p>Uses the JDK only, and knows nothing of RDF.
 */
package org.diplomaticties.picture;
