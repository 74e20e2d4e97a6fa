/**
 * Questions about steerable kernels.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.kernel.KernelQuestion}, which sorts
 * them by the space that the fields live on, and the requests for each kind of space.
 */
@NullMarked
package org.intertwiner.cli.request.kernel;

import org.jspecify.annotations.NullMarked;
