/**
 * Finding what breaks a symmetry without running anything: from the shapes of windows, strides and
 * paddings, and from the exact matrices of representations.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.lint.Window}, {@link org.intertwiner.verify.lint.Layer},
 *       {@link org.intertwiner.verify.lint.Stack}: what a network is made of;
 *   <li>{@link org.intertwiner.verify.lint.Lint}: what is wrong with it, as {@link
 *       org.intertwiner.verify.lint.Finding}s of a {@link org.intertwiner.verify.lint.LintReport};
 *   <li>{@link org.intertwiner.verify.lint.SizePattern}: which input sizes keep the symmetry exact;
 *   <li>{@link org.intertwiner.verify.lint.OnnxLint}: the same for a model in a file, and the cause
 *       of an error that was found at one of its nodes.
 * </ul>
 *
 * <h2>Key results</h2>
 *
 * <p>{@link org.intertwiner.verify.lint.Window#displacement}: windows of span e at a stride s over
 * n cells with paddings p and q lie symmetrically if and only if p − q + (n + p + q − e) mod s
 * vanishes. {@link org.intertwiner.verify.lint.Lint#sizes}: for a network the set of such n is
 * periodic from some size on; period and residues are computed and every residue is tried. A
 * pointwise function commutes with a matrix for all inputs if and only if the matrix permutes the
 * coordinates (with signs for odd functions, with positive factors for positively homogeneous
 * ones). By Schur's lemma a part of the output of a linear equivariant layer is always zero if no
 * equivariant map from the live parts of the input reaches it.
 *
 * <h2>Notes</h2>
 *
 * <p>Group elements that do not permute the cells of a grid interpolate; nothing is said of them.
 *
 * <h2>Sources</h2>
 *
 * <p>I. Schur, Neue Begründung der Theorie der Gruppencharaktere (1905); J. Wood and J.
 * Shawe-Taylor, Representation theory and invariant neural networks (1996), for pointwise
 * functions.
 */
@NullMarked
package org.intertwiner.verify.lint;

import org.jspecify.annotations.NullMarked;
