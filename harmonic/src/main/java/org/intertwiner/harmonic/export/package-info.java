/**
 * Files for other programs.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.export.AtomicFile}, files that stand
 * under their name only when they are complete.
 */
@NullMarked
package org.intertwiner.harmonic.export;

import org.jspecify.annotations.NullMarked;
