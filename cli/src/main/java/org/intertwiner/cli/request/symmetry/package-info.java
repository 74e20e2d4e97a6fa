/**
 * Questions of physics and chemistry about symmetry: descent from one group to another.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.symmetry.CorrelationRequest}.
 */
@NullMarked
package org.intertwiner.cli.request.symmetry;

import org.jspecify.annotations.NullMarked;
