/**
 * Actions on points, sets, graphs, meshes and four-vectors, and on fields with phases.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.action.cloud.Clouds}: permutations of nodes, relabelling of
 *       edges and faces, translations, scalings, motions, matrices on vectors;
 *   <li>{@link org.intertwiner.verify.action.cloud.Gauges}: phases, gauge transformations of matter
 *       and of links.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.action.cloud.Clouds#permuted} and {@link
 * org.intertwiner.verify.action.cloud.Clouds#relabelled} together move a graph: what stands at node
 * i stands at node σ(i) afterwards, and edges name the same nodes as before.
 *
 * <h2>Notes</h2>
 *
 * <p>Everything acts from the left. The metric of four-vectors is diag(+, +, +, −), time last.
 *
 * <h2>Sources</h2>
 *
 * <p>V. G. Satorras, E. Hoogeboom, M. Welling, E(n) equivariant graph neural networks, ICML 2021,
 * for graphs with coordinates and velocities.
 */
@NullMarked
package org.intertwiner.verify.action.cloud;

import org.jspecify.annotations.NullMarked;
