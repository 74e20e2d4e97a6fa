/**
 * Counting invariant, equivariant and harmonic polynomials by characters.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.invariant.MolienSeries} and {@link
 * org.intertwiner.harmonic.invariant.HarmonicMultiplicities}.
 *
 * <p><b>Key result.</b> Molien's theorem: Σ_d dim(Sᵈ(V*))^G tᵈ = ∫ dg / det(1 − t g).
 *
 * <p><b>Notes.</b> Counts are exact; the polynomials themselves come from kernel spaces.
 *
 * <p><b>Sources.</b> T. Molien, Sitzungsber. Königl. Preuss. Akad. Wiss. (1897); R. P. Stanley,
 * Invariants of finite groups, Bull. AMS 1 (1979).
 */
@NullMarked
package org.intertwiner.harmonic.invariant;

import org.jspecify.annotations.NullMarked;
