/**
 * Questions about invariant and equivariant polynomials.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.invariant.MolienRequest}, how many
 * there are, degree by degree.
 */
@NullMarked
package org.intertwiner.cli.request.invariant;

import org.jspecify.annotations.NullMarked;
