/**
 * Non-linearities that commute with the group, each refusing representations on which it would not.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.nonlinearity.Activation}; {@link
 * org.intertwiner.nn.layer.nonlinearity.Pointwise} (trivial and permutation representations, odd
 * functions with signs), {@link org.intertwiner.nn.layer.nonlinearity.NormNonlinearity} and {@link
 * org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity} (orthogonal representations), {@link
 * org.intertwiner.nn.layer.nonlinearity.FourierNonlinearity} (irreducible representations as
 * functions), {@link org.intertwiner.nn.layer.nonlinearity.TensorProductNonlinearity} (any).
 *
 * <p><b>Key result.</b> A function of single channels commutes with permutation matrices and with
 * no other orthogonal matrices in general; an odd one also with signs; a function of norms times
 * the vector commutes with all. Sampled functions commute exactly on finite groups, and for
 * polynomials of degree d on N ≥ (d + 1)L + 1 samples of frequency L.
 *
 * <p><b>Notes.</b> Where a sampled non-linearity is not exact its layer states a bound of the
 * error.
 *
 * <p><b>Sources.</b> D. Worrall et al., "Harmonic networks" (2017); M. Weiler et al., "3D steerable
 * CNNs" (2018); N. Thomas et al., "Tensor field networks" (2018); R. Kondor et al., "Clebsch–Gordan
 * nets" (2018); P. de Haan et al., "Gauge equivariant mesh CNNs" (2021); D. Franzen, M. Wand,
 * "General nonlinearities in SO(2)-equivariant CNNs" (2021); G. Cesa et al., "A program to build
 * E(N)-equivariant steerable CNNs" (2022).
 */
@NullMarked
package org.intertwiner.nn.layer.nonlinearity;

import org.jspecify.annotations.NullMarked;
