/**
 * Non-linearities that commute with the group, each refusing representations on which it would not.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.layer.nonlinearity.Pointwise} (trivial and
 * permutation representations), {@link org.intertwiner.nn.layer.nonlinearity.NormNonlinearity} and
 * {@link org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity} (orthogonal representations).
 *
 * <p><b>Key result.</b> A function of single channels commutes with permutation matrices and with
 * no other orthogonal matrices in general; a function of norms times the vector commutes with all.
 *
 * <p><b>Sources.</b> D. Worrall et al., "Harmonic networks" (2017); M. Weiler et al., "3D steerable
 * CNNs" (2018).
 */
@NullMarked
package org.intertwiner.nn.layer.nonlinearity;

import org.jspecify.annotations.NullMarked;
