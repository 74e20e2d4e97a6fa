/**
 * Finite groups as enumerated, exact objects, and permutation groups of any order.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.group.Group}, {@link
 * org.intertwiner.algebra.group.CompactGroup}, {@link org.intertwiner.algebra.group.FiniteGroup},
 * {@link org.intertwiner.algebra.group.PermutationGroup}, {@link
 * org.intertwiner.algebra.group.ConjugacyClasses}, {@link org.intertwiner.algebra.group.Subgroup}
 * and the families of {@link org.intertwiner.algebra.group.Groups}.
 *
 * <p>Key result: a finite group is a faithful permutation group with a base; an element is the
 * tuple of its base images, so that multiplication, lookup and class membership are table or hash
 * operations. A finitely generated matrix group over a cyclotomic field is either shown to act
 * faithfully on a finite set of vectors, or an element of infinite order is exhibited.
 *
 * <p>Notes: permutations compose as functions, (στ)(i) = σ(τ(i)). Elements are listed breadth first
 * by right multiplication with the generators in the order given, the identity first.
 *
 * <p>Sources: Sims, Computational problems in abstract algebra (1970); Holt, Eick and O'Brien,
 * Handbook of Computational Group Theory (2005), chapter 4; Minkowski (1887) and Serre, "Rigidité
 * du foncteur de Jacobi" (1960), for reduction modulo a prime.
 */
@NullMarked
package org.intertwiner.algebra.group;

import org.jspecify.annotations.NullMarked;
