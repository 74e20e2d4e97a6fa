/**
 * Irreducible representations of compact simple groups by their highest weights.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.compact.Weight}; {@link
 * org.intertwiner.reptheory.compact.HighestWeights}: dimensions, weights with multiplicities,
 * duals, Frobenius–Schur indicators, products and squares; {@link
 * org.intertwiner.reptheory.compact.SimpleGroup}: the groups by name; {@link
 * org.intertwiner.reptheory.compact.ReductiveType} and {@link
 * org.intertwiner.reptheory.compact.ReductiveWeights}: products of simple groups and a torus,
 * products of many factors, powers of every shape; {@link
 * org.intertwiner.reptheory.compact.FormalCharacter}: characters as Laurent polynomials.
 *
 * <p><em>Key result:</em> {@link org.intertwiner.reptheory.compact.HighestWeights#tensor}, by
 * Brauer and Klimyk: the weights of the smaller factor, shifted by the highest weight of the larger
 * and reflected into the dominant chamber. Every decomposition is checked by its dimension before
 * it is returned.
 *
 * <p><em>Notes:</em> two formulas for characters and two rules for products stand side by side:
 * {@link org.intertwiner.reptheory.compact.WeylCharacters} beside Freudenthal's recursion, {@link
 * org.intertwiner.reptheory.compact.LittlewoodRichardson} beside reflections. Weights are given by
 * Dynkin labels in Bourbaki's numbering; the spinor labels of SO(n) are those of its double cover
 * Spin(n).
 *
 * <p><em>Sources:</em> J. E. Humphreys, Introduction to Lie Algebras and Representation Theory
 * (1972), sections 22 and 24; H. Freudenthal (1954); R. Brauer (1937); A. U. Klimyk (1968).
 */
@NullMarked
package org.intertwiner.reptheory.compact;

import org.jspecify.annotations.NullMarked;
