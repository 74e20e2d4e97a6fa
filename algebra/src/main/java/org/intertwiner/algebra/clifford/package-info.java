/**
 * Clifford algebras: exact multivectors over any commutative ring, versors and the groups they
 * form, and a dense float64 product for large batches.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.clifford.CliffordAlgebra} Cl(p, q, r) with its
 * {@link org.intertwiner.algebra.clifford.Multivector multivectors}; {@link
 * org.intertwiner.algebra.clifford.LipschitzGroup}, {@link
 * org.intertwiner.algebra.clifford.PinGroup} and the double cover of the orthogonal group; {@link
 * org.intertwiner.algebra.clifford.Outermorphism}, {@link
 * org.intertwiner.algebra.clifford.CliffordMap}, {@link
 * org.intertwiner.algebra.clifford.EvenSubalgebra}, {@link
 * org.intertwiner.algebra.clifford.SpinorModule}; {@link
 * org.intertwiner.algebra.clifford.DenseClifford}.
 *
 * <p>Key results: the universal property ({@code CliffordMap.of}: vectors with the right squares
 * that anticommute extend to one homomorphism of algebras), and the theorem of Cartan and Dieudonné
 * ({@code LipschitzGroup.reflections}: every isometry is a product of reflections, found exactly).
 *
 * <p>Notes: generators come in the order positive, negative, null squares; e₁₂ = e₁e₂; blades are
 * listed by grade, then lexicographically: 1, e1, e2, e3, e12, e13, e23, e123. The square of a
 * vector is its quadratic form, v² = Q(v), without a sign. Bit i of a blade's mask stands for
 * generator i + 1.
 *
 * <p>Sources: C. Chevalley, The Algebraic Theory of Spinors (1954); P. Lounesto, Clifford Algebras
 * and Spinors (2001); L. Dorst, D. Fontijne, S. Mann, Geometric Algebra for Computer Science
 * (2007).
 */
@NullMarked
package org.intertwiner.algebra.clifford;

import org.jspecify.annotations.NullMarked;
