/**
 * Fuzz targets: every reader of text or bytes from outside, fed with valid inputs that were
 * changed.
 *
 * <p>A reader answers with a value or with a refusal of this library, within bounds of time and
 * memory. Nothing else may leave it.
 */
@NullMarked
package org.intertwiner.cli.fuzz;

import org.jspecify.annotations.NullMarked;
