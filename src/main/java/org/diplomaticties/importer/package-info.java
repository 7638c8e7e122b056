/**
 * Foreign formats: one class each, which reads a file or a folder and makes facts and problems of it. May use
 * {@code problem}, {@code fact}, {@code name} and {@code rdf} (for keys).
 */
package org.diplomaticties.importer;
