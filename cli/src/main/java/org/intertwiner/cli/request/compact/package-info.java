/**
 * Questions about compact Lie groups: coupling coefficients, highest weights, products, branching.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.compact.CouplingRequest}, {@link
 * org.intertwiner.cli.request.compact.HighestWeightRequest}, {@link
 * org.intertwiner.cli.request.compact.TensorRequest}, {@link
 * org.intertwiner.cli.request.compact.BranchingRequest}.
 */
@NullMarked
package org.intertwiner.cli.request.compact;

import org.jspecify.annotations.NullMarked;
