/**
 * What a person declares about the arrays of a model: how each transforms.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.action.declared.DeclaredAction} and its notation: {@link
 *       org.intertwiner.verify.action.declared.Image}, {@link
 *       org.intertwiner.verify.action.declared.Features}, {@link
 *       org.intertwiner.verify.action.declared.Nodes}, {@link
 *       org.intertwiner.verify.action.declared.Positions}, {@link
 *       org.intertwiner.verify.action.declared.Edges}, {@link
 *       org.intertwiner.verify.action.declared.Adjacency}, {@link
 *       org.intertwiner.verify.action.declared.Invariant}.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.action.declared.DeclaredAction#on}: a declaration, a group and a
 * shape give an action, or an error that says what does not fit.
 *
 * <h2>Notes</h2>
 *
 * <p>Permutations of nodes and translations are symmetries of their own: what commutes with the
 * group and with these commutes with their product.
 *
 * <h2>Sources</h2>
 *
 * <p>T. Cohen, M. Welling, Steerable CNNs, ICLR 2017, for fields; V. G. Satorras, E. Hoogeboom, M.
 * Welling, E(n) equivariant graph neural networks, ICML 2021, for graphs.
 */
@NullMarked
package org.intertwiner.verify.action.declared;

import org.jspecify.annotations.NullMarked;
