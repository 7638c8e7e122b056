/**
 * The command line: each command parses options, calls what answers, prints, and returns an exit code. May use every
 * package; picocli is used here only.
 */
package org.diplomaticties.cli;
