/**
 * Bases of equivariant kernels and operators as documents that anybody can check again.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.basis.BasisDocument}: the JSON document and its schema;
 *   <li>{@link org.intertwiner.verify.basis.PolynomialBasis}: what it holds, with {@link
 *       org.intertwiner.verify.basis.GroupDescription} and {@link
 *       org.intertwiner.verify.basis.RepresentationDescription};
 *   <li>{@link org.intertwiner.verify.basis.PairBasis}: kernels between fields over finite sets or
 *       the sites of a crystal, in a {@link org.intertwiner.verify.basis.SectionDocument} or a
 *       {@link org.intertwiner.verify.basis.LatticeDocument}; {@link
 *       org.intertwiner.verify.basis.ScaleDocument}: kernels on scale space;
 *   <li>{@link org.intertwiner.verify.basis.HomogeneousBasis}: kernels between fields over
 *       homogeneous spaces of a compact Lie group; {@link
 *       org.intertwiner.verify.basis.pseudo.PseudoBasis}: operators on spaces with an indefinite
 *       metric;
 *   <li>{@link org.intertwiner.verify.basis.Recheck}: what a check has found; {@link
 *       org.intertwiner.verify.basis.DocumentLimits}: what it may spend;
 *   <li>{@link org.intertwiner.verify.basis.BasisLatex}: the formulas of a basis.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.basis.BasisDocument#recheck()}: a document proves itself, or is
 * refuted. The group is generated again, the matrices are checked to represent it, and constraint,
 * independence and dimension are proved from the document alone.
 *
 * <h2>Notes</h2>
 *
 * <p>Nothing here uses the solver of kernels. The second way works modulo one prime: values at
 * random points instead of coefficients, traces over the enumerated group or a nullity instead of
 * characters, for fields over points the average of a random kernel over the group. Files must not
 * be trusted: sizes, depths and shapes are limited.
 *
 * <h2>Sources</h2>
 *
 * <p>J. T. Schwartz, Fast Probabilistic Algorithms for Verification of Polynomial Identities, J.
 * ACM 27 (1980); J.-P. Serre, Linear Representations of Finite Groups (1977), chapter 2.
 */
@NullMarked
package org.intertwiner.verify.basis;

import org.jspecify.annotations.NullMarked;
