package org.intertwiner.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where the program reads and writes; a test hands over its own.
 *
 * @param in standard input
 * @param out standard output: answers only
 * @param err standard error: errors, progress
 * @param terminal whether standard error is a terminal
 */
public record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {}
