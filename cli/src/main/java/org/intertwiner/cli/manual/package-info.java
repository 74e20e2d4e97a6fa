/**
 * The program's own description, from the model of its command line: manual pages and the
 * completion of command lines in a shell.
 */
@NullMarked
package org.intertwiner.cli.manual;

import org.jspecify.annotations.NullMarked;
