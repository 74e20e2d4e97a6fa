/**
 * Is this map equivariant? Checks of f(g·x) = g·f(x) for anything that computes, with verdicts
 * instead of booleans.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.Equivariance}: the check of a map, sampled or on a basis;
 *   <li>{@link org.intertwiner.verify.Verdict}: PROVED, CERTIFIED, TESTED, REFUTED or INCONCLUSIVE;
 *   <li>{@link org.intertwiner.verify.Witness}: a counter-example, shrunk; {@link
 *       org.intertwiner.verify.ReplayToken}: its address;
 *   <li>{@link org.intertwiner.verify.Report}: the outcome as a value, as JSON and as text; {@link
 *       org.intertwiner.verify.Tally}: what it counted, so that shards merge exactly;
 *   <li>{@link org.intertwiner.verify.CoveringNet}: nets of a group, for certificates from a
 *       Lipschitz constant;
 *   <li>{@link org.intertwiner.verify.EquivarianceError}: errors element by element over a group,
 *       for batches of images;
 *   <li>{@link org.intertwiner.verify.laws.LawSuite}: the laws of groups, representations and
 *       characters, run and reported.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.Equivariance#check()}: TESTED(n, ε, δ) says that if more than
 * the fraction ε of all (g, x) violated the claim, n samples without a violation had probability at
 * most δ.
 *
 * <h2>Notes</h2>
 *
 * <p>The accepted error is a multiple of the measured noise floor, never a constant. What could not
 * be checked is INCONCLUSIVE.
 *
 * <h2>Sources</h2>
 *
 * <p>K. Claessen, J. Hughes, QuickCheck, ICFP 2000, for sampling and shrinking; A. Zeller, R.
 * Hildebrandt, Simplifying and Isolating Failure-Inducing Input, IEEE Trans. Softw. Eng. 28 (2002),
 * for the reduction of inputs.
 */
@NullMarked
package org.intertwiner.verify;

import org.jspecify.annotations.NullMarked;
