/**
 * Lie groups whose elements are rounded to float64 and whose Lie algebras are exact.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.lie.LieGroup} and {@link
 * org.intertwiner.algebra.lie.CompactLieGroup} with their {@link
 * org.intertwiner.algebra.lie.LieAlgebra}; {@link org.intertwiner.algebra.lie.LieGroups}, which
 * names them all; products; {@link org.intertwiner.algebra.lie.SO2} with {@link
 * org.intertwiner.algebra.lie.PlaneRotation}, {@link org.intertwiner.algebra.lie.O2} with {@link
 * org.intertwiner.algebra.lie.PlaneIsometry}. Sub-packages: {@code classical} (the matrix groups),
 * {@code rotation} (quaternions, Euler angles), {@code lorentz} (boosts, SL(2, ℂ)) and {@code
 * numeric} (functions of matrices).
 *
 * <p>Key result: a continuous map commutes with a compact Lie group exactly when it commutes with
 * the infinitesimal rotations and with one element of each component; {@code
 * topologicalGenerators()} lists exactly those, so equivariance under a continuum is decided by
 * finitely many exact equations.
 *
 * <p>Sources: B. C. Hall, "Lie Groups, Lie Algebras, and Representations" (2nd ed. 2015), chapters
 * 2 and 3.
 */
@NullMarked
package org.intertwiner.algebra.lie;

import org.jspecify.annotations.NullMarked;
