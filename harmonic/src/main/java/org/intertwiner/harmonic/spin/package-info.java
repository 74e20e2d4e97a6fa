/**
 * Spin-weighted, vector, tensor and spinor spherical harmonics: values.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.spin.SpinHarmonics}, of one spin weight;
 * {@link org.intertwiner.harmonic.spin.VectorHarmonics} and {@link
 * org.intertwiner.harmonic.spin.TensorHarmonics}, of pure spin, in Cartesian components; {@link
 * org.intertwiner.harmonic.spin.CoupledHarmonics}, with definite orbital degree, for any spin;
 * {@link org.intertwiner.harmonic.spin.SphereAngles}, the points.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.spin.SpinHarmonics#values}: all degrees at
 * many points by Wigner's functions d^l_{m,−s}, without division by sin θ.
 *
 * <p><b>Notes.</b> Complex, with the Condon–Shortley phase, orthonormal over the sphere; index l² +
 * l + m. (g·f)(x) = ρ(g) f(g⁻¹x).
 *
 * <p><b>Sources.</b> E. T. Newman and R. Penrose, J. Math. Phys. 7 (1966); D. A. Varshalovich, A.
 * N. Moskalev, V. K. Khersonskii, Quantum Theory of Angular Momentum (1988), chapter 7; K. S.
 * Thorne, Rev. Mod. Phys. 52 (1980).
 */
@NullMarked
package org.intertwiner.harmonic.spin;

import org.jspecify.annotations.NullMarked;
