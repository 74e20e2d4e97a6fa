/**
 * Cases that the command line times, with a plain way to the same end beside each where there is
 * one.
 *
 * <p>Times of two machines, or of one machine on two days, do not compare. What compares is the
 * ratio of a case to its plain alternative, both measured in turns in one run.
 */
@NullMarked
package org.intertwiner.cli.bench;

import org.jspecify.annotations.NullMarked;
