/**
 * <b>What every representation and every character table must satisfy, as laws that run.</b>
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.reptheory.laws.RepresentationLaws}, {@link
 * org.intertwiner.reptheory.laws.CharacterLaws}, {@link
 * org.intertwiner.reptheory.laws.OperationLaws}, {@link
 * org.intertwiner.reptheory.laws.InductionLaws}, lists of {@link org.intertwiner.algebra.laws.Law}
 * values.
 *
 * <p><em>Key result:</em> a map that is no homomorphism is refuted with a shrunk pair of elements.
 *
 * <p><em>Notes:</em> laws of finite groups are exact; those of SO(2) and O(2) are checked in
 * float64 with a stated tolerance.
 *
 * <p><em>Sources:</em> J.-P. Serre, Linear Representations of Finite Groups (1977), chapters 1 and
 * 2.
 */
@NullMarked
package org.intertwiner.reptheory.laws;

import org.jspecify.annotations.NullMarked;
