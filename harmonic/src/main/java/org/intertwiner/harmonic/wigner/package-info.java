/**
 * Wigner's functions and matrices in floating point, and rotations of harmonic coefficients.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.wigner.WignerRecursion}, d^l_{m′m}(β) for
 * fixed m′ and m at many angles; {@link org.intertwiner.harmonic.wigner.WignerMatrices}, all D^l of
 * many rotations, which are a {@link org.intertwiner.harmonic.wigner.RotationBatch}; {@link
 * org.intertwiner.harmonic.wigner.WignerGradient} with {@link
 * org.intertwiner.harmonic.wigner.RotationGenerators}, their derivatives; {@link
 * org.intertwiner.harmonic.wigner.CoefficientRotation}, c ↦ D c without the matrices.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.wigner.WignerRecursion}: the recursion in
 * the degree as one for differences whose coefficients have no cancellation, good to 10⁻¹³ at
 * degree 1000 for angles however small.
 *
 * <p><b>Notes.</b> Active rotations, R = Z(α) Y(β) Z(γ), D(gh) = D(g) D(h); orders run from −l to
 * l, also for half-integers; degree l of packed matrices begins at l(4l² − 1)/3. Exact values are
 * in {@link org.intertwiner.reptheory.rotation.WignerSmallD}.
 *
 * <p><b>Sources.</b> D. A. Varshalovich, A. N. Moskalev, V. K. Khersonskii, Quantum Theory of
 * Angular Momentum (1988), chapter 4; P. J. Kostelec and D. N. Rockmore, J. Fourier Anal. Appl. 14
 * (2008).
 */
@NullMarked
package org.intertwiner.harmonic.wigner;

import org.jspecify.annotations.NullMarked;
