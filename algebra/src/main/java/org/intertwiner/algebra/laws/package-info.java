/**
 * Laws as values: a named property of a structure, checked on random samples, with a shrunk
 * counter-example when it fails.
 *
 * <p>Defined here: {@link org.intertwiner.algebra.laws.Law}, {@link
 * org.intertwiner.algebra.laws.Sampler}, {@link org.intertwiner.algebra.laws.LawReport} and the
 * suites {@link org.intertwiner.algebra.laws.GroupLaws}, {@link
 * org.intertwiner.algebra.laws.RingLaws}, {@link org.intertwiner.algebra.laws.FieldLaws}, {@link
 * org.intertwiner.algebra.laws.EuclideanLaws}, {@link org.intertwiner.algebra.laws.SubgroupLaws},
 * {@link org.intertwiner.algebra.laws.HomomorphismLaws}, {@link
 * org.intertwiner.algebra.laws.ActionLaws}, {@link org.intertwiner.algebra.laws.LieGroupLaws} and
 * {@link org.intertwiner.algebra.laws.CliffordLaws}; {@link org.intertwiner.algebra.laws.Laws} runs
 * a list of them.
 *
 * <p>Key result: a law lives beside the structure it speaks of and every runner (a test framework,
 * the command line, a checker) runs the same value, on the library's types and on a user's own.
 *
 * <p>Sources: K. Claessen and J. Hughes, "QuickCheck" (ICFP 2000) for sampling and shrinking.
 */
@NullMarked
package org.intertwiner.algebra.laws;

import org.jspecify.annotations.NullMarked;
