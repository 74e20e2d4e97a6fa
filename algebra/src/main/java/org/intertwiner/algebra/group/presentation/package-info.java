/**
 * <b>Groups given by generators and relations.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.algebra.group.presentation.FreeGroup} and its
 * {@linkplain org.intertwiner.algebra.group.presentation.FreeWord words}, {@link
 * org.intertwiner.algebra.group.presentation.Presentation}, {@link
 * org.intertwiner.algebra.group.presentation.CosetEnumeration} with its {@link
 * org.intertwiner.algebra.group.presentation.CosetTable}, {@link
 * org.intertwiner.algebra.group.presentation.LowIndexSubgroups}, and {@link
 * org.intertwiner.algebra.group.presentation.InfinityWitness}, a proof that a group is infinite.
 *
 * <p><em>Key result:</em> {@link org.intertwiner.algebra.group.presentation.Presentation#group}
 * ends in one of three ways: the finite group itself, enumerated; a word of infinite order with a
 * certificate; or the statement that neither was found within the limits. {@link
 * org.intertwiner.algebra.group.presentation.Presentation#of(org.intertwiner.algebra.group.FiniteGroup)}
 * goes the other way.
 *
 * <p><em>Notes:</em> words are read from left to right; [a, b] = a⁻¹b⁻¹ab and aᵇ = b⁻¹ab. The word
 * problem is undecidable, so that the third answer cannot be avoided.
 *
 * <p><em>Sources:</em> Todd and Coxeter (1936); Haselgrove, Leech and Trotter (Leech 1963); Felsch
 * (1961); Cannon, Construction of defining relators for finite groups (1973); Sims, Computation
 * with Finitely Presented Groups (1994); Holt, Eick and O'Brien, Handbook of Computational Group
 * Theory (2005), chapter 5.
 */
@NullMarked
package org.intertwiner.algebra.group.presentation;

import org.jspecify.annotations.NullMarked;
