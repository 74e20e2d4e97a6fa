/**
 * Questions about functions on the sphere and the rotation group.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.harmonic.HarmonicsRequest}, {@link
 * org.intertwiner.cli.request.harmonic.WignerRequest}.
 */
@NullMarked
package org.intertwiner.cli.request.harmonic;

import org.jspecify.annotations.NullMarked;
