/**
 * Differential operators as weights on neighbouring points.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.pdo.stencil.Stencil}: exact weights on a grid,
 * read as an operator of infinite order; {@link org.intertwiner.pdo.stencil.FiniteDifferences}: the
 * stencil of least weighted norm for an operator, of the highest order of accuracy that the grid
 * allows; {@link org.intertwiner.pdo.stencil.LatticeDifferences}: the same on triangular and other
 * lattices; {@link org.intertwiner.pdo.stencil.Accuracy}: how far a stencil is right; {@link
 * org.intertwiner.pdo.stencil.GridSymmetry}: the isometries of a grid; {@link
 * org.intertwiner.pdo.stencil.SpectralDifferences}: Fourier multipliers on periodic grids; {@link
 * org.intertwiner.pdo.stencil.GaussianDerivatives}, {@link
 * org.intertwiner.pdo.stencil.RadialBasisDifferences} (scattered points): rounded {@link
 * org.intertwiner.pdo.stencil.StencilWeights}; {@link org.intertwiner.pdo.stencil.Anisotropy} and
 * {@link org.intertwiner.pdo.stencil.Stability}: what they do to plane waves.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.pdo.stencil.Stencil#moment}: the Taylor coefficients
 * of a stencil's symbol are differential operators, so accuracy, leading error and its isotropy are
 * exact statements about forms. The solution of least norm is unique, hence every symmetry that
 * keeps the grid and the operator keeps the stencil.
 *
 * <p><b>Notes.</b> Weights are those of a cross-correlation: (Sf)(x) = Σ_o w(o) f(x + o).
 *
 * <p><b>Sources.</b> B. Fornberg, Generation of finite difference formulas on arbitrarily spaced
 * grids (Math. Comp. 51, 1988); M. Patra and M. Karttunen, Stencils with isotropic discretization
 * error for differential operators (Numer. Methods PDE 22, 2006).
 */
@NullMarked
package org.intertwiner.pdo.stencil;

import org.jspecify.annotations.NullMarked;
