/**
 * Where equivariance breaks: the residual of every intermediate value, the hidden representations,
 * and the first step to blame.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.locate.TracedMap}: a network whose intermediate values can be
 *       seen; {@link org.intertwiner.verify.locate.Resumable}: one that can be started in the
 *       middle; {@link org.intertwiner.verify.locate.Layers}: one made of Java functions;
 *   <li>{@link org.intertwiner.verify.locate.Locate}: the search, within {@link
 *       org.intertwiner.verify.locate.LocateLimits};
 *   <li>{@link org.intertwiner.verify.locate.Located}, {@link
 *       org.intertwiner.verify.locate.LayerResidual}, {@link
 *       org.intertwiner.verify.locate.FirstOffender}, {@link
 *       org.intertwiner.verify.locate.HiddenRepresentation}: what was found.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.locate.Locate#run}: for every value t it fits t(g·x) =
 * R(g)·(moved t(x)) on some samples and judges it on others; how places move is found from the
 * inputs. A value may transform only together with its siblings, the branches of a group
 * convolution. The first step whose value transforms by no R although what it reads does, and from
 * which broken values lead to a wrong output, is the offender.
 *
 * <h2>Notes</h2>
 *
 * <p>Nothing depends on names. A linear map that loses nothing always transforms by <em>some</em>
 * R: such an R does not keep lengths, and the blame for what breaks later goes back to where it
 * began.
 *
 * <h2>Sources</h2>
 *
 * <p>J.-P. Serre, Linear Representations of Finite Groups (1977), section 2.3, for multiplicities
 * from characters; P. H. Schönemann, A generalized solution of the orthogonal Procrustes problem,
 * Psychometrika 31 (1966), for matrices fitted to pairs of configurations.
 */
@NullMarked
package org.intertwiner.verify.locate;

import org.jspecify.annotations.NullMarked;
