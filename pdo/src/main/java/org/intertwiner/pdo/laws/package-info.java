/**
 * Laws of differential operators as values that any runner can check.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.pdo.laws.OperatorLaws}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.pdo.laws.OperatorLaws#of}: composition, adjoint and
 * Fourier symbol keep steerability and fit together, exactly, on random combinations of bases.
 *
 * <p><b>Notes.</b> Samples shrink to small coefficients.
 *
 * <p><b>Sources.</b> See {@link org.intertwiner.algebra.laws}.
 */
@NullMarked
package org.intertwiner.pdo.laws;

import org.jspecify.annotations.NullMarked;
