/**
 * How invariant is a model that has only learned to be? Figures over a data set, with intervals and
 * spectra, beside the verdicts of {@code verify}.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.metrics.Metrics}: the formulas of LI, RLI, PDI and SIS;
 *   <li>{@link org.intertwiner.verify.metrics.Invariance}: their measurement over data and a group,
 *       {@link org.intertwiner.verify.metrics.InvarianceReport}: its outcome;
 *   <li>{@link org.intertwiner.verify.metrics.OrbitSpectrum}, {@link
 *       org.intertwiner.verify.metrics.JacobianSpectrum}, {@link
 *       org.intertwiner.verify.metrics.LieSpectrum}: what the figures are made of.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.metrics.OrbitSpectrum}: the mean LI over orbits is the energy of
 * g ↦ f(g·x) outside the trivial representation (Parseval), and its share of all variance does not
 * change when the network shrinks, while LI falls with the square of the scale.
 *
 * <h2>Notes</h2>
 *
 * <p>Invariant in values on the data is not invariant as a function: gradients tell them apart
 * (SIS), and so do other inputs; measure on shifted data too.
 *
 * <h2>Sources</h2>
 *
 * <p>A. Moskalev, A. Sepliarskaia, E. J. Bekkers, A. Smeulders, On genuine invariance learning
 * without weight-tying (2023); N. Gruver, M. Finzi, M. Goldblum, A. G. Wilson, The Lie derivative
 * for measuring learned equivariance (ICLR 2023); P. Diaconis, Group Representations in Probability
 * and Statistics (1988), for spectral analysis on groups.
 */
@NullMarked
package org.intertwiner.verify.metrics;

import org.jspecify.annotations.NullMarked;
