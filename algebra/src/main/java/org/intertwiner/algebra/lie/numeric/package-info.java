/**
 * Functions of float64 matrices, real and complex.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.lie.numeric.ComplexMatrix}, {@link
 * org.intertwiner.algebra.lie.numeric.MatrixExponential}, {@link
 * org.intertwiner.algebra.lie.numeric.MatrixLogarithm}, {@link
 * org.intertwiner.algebra.lie.numeric.NormalEigen}, {@link
 * org.intertwiner.algebra.lie.numeric.UnitaryLogarithm} and {@link
 * org.intertwiner.algebra.lie.numeric.PolarFactor}.
 *
 * <p>Key result: the logarithm of an orthogonal, unitary or symplectic-unitary matrix is found to a
 * few units of rounding on every side of the cut locus, because the eigenspace at −1 is separated
 * and its complex structure chosen there, instead of being left to rounding.
 *
 * <p>Notes: matrices whose imaginary parts vanish are kept real, and the functions of a real matrix
 * are computed in real numbers.
 *
 * <p>Sources: N. J. Higham, "Functions of Matrices" (2008), chapters 6, 8, 10, 11 and 14.
 */
@NullMarked
package org.intertwiner.algebra.lie.numeric;

import org.jspecify.annotations.NullMarked;
