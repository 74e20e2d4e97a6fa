/**
 * Models from elsewhere under declared actions: everything that can be asked of them, in one
 * report.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.foreign.ForeignModel}: a function on named arrays with the
 *       names, formats and shapes of its inputs and outputs; {@link
 *       org.intertwiner.verify.foreign.OnnxForeign} and {@link
 *       org.intertwiner.verify.foreign.ProcessForeign} make them from ONNX files and from programs
 *       in any language;
 *   <li>{@link org.intertwiner.verify.foreign.ForeignCheck}: the check, described by a group and an
 *       action for every input and output;
 *   <li>{@link org.intertwiner.verify.foreign.ForeignOptions}, {@link
 *       org.intertwiner.verify.foreign.ForeignRequest}: how much is tried, and what names the
 *       check.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.foreign.ForeignCheck#check()}: one report of separate claims:
 * the group (elements that act exactly decide, those that interpolate are reported apart), the
 * permutations of nodes, translations of positions, and the composition of a batch. A model that
 * commutes with each commutes with all of their products.
 *
 * <h2>Notes</h2>
 *
 * <p>A model is a black box: its verdict is TESTED at best. What could not be concluded is
 * INCONCLUSIVE, never a pass.
 *
 * <h2>Sources</h2>
 *
 * <p>V. G. Satorras, E. Hoogeboom, M. Welling, E(n) equivariant graph neural networks, ICML 2021,
 * for the symmetries of nodes with positions.
 */
@NullMarked
package org.intertwiner.verify.foreign;

import org.jspecify.annotations.NullMarked;
