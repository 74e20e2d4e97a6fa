/**
 * The {@code intertwiner} command.
 *
 * <p>Defined here: {@link org.intertwiner.cli.Main}, which finds the sub-command and turns
 * exceptions into messages and exit codes, and one class a sub-command. A sub-command reads
 * options, makes a {@link org.intertwiner.cli.request.Request} and prints its {@link
 * org.intertwiner.cli.request.Result}; nothing is computed here. A new command is one class, named
 * in {@code Main}.
 *
 * <p>Key result: {@link org.intertwiner.cli.Main#run} answers on standard output and nowhere else.
 *
 * <p>Notes: tensor engines are loaded by the commands that need one, so that the others start at
 * once.
 */
@NullMarked
package org.intertwiner.cli;

import org.jspecify.annotations.NullMarked;
