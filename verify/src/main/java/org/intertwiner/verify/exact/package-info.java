/**
 * Exact checks: identities between exact numbers and polynomials on the generators of a group.
 *
 * <h2>What is defined</h2>
 *
 * <p>{@link org.intertwiner.verify.exact.ExactEquivariance}: matrices that commute with two
 * representations, polynomial kernels that satisfy K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹.
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.exact.ExactEquivariance#kernel}: an identity that holds for
 * elements that generate the group, and for the derivatives along a basis of the Lie algebra of the
 * component of 1, holds for the whole group.
 *
 * <h2>Notes</h2>
 *
 * <p>Nothing here uses the solver that found a kernel: polynomials are substituted term by term in
 * the general sparse arithmetic.
 *
 * <h2>Sources</h2>
 *
 * <p>M. Weiler, G. Cesa, General E(2)-Equivariant Steerable CNNs, NeurIPS 2019, for the constraint;
 * M. Finzi, M. Welling, A. G. Wilson, ICML 2021, for generators.
 */
@NullMarked
package org.intertwiner.verify.exact;

import org.jspecify.annotations.NullMarked;
