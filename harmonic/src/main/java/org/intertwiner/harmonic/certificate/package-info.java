/**
 * Proofs about bases of equivariant polynomial matrices.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.harmonic.certificate.Certifier} checks that
 * matrices of forms are a basis of the equivariant ones; {@link
 * org.intertwiner.harmonic.certificate.Certificate} says what holds; {@link
 * org.intertwiner.harmonic.certificate.GeneratorMatrices} is what is read of a representation.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.harmonic.certificate.Certifier#check}: polynomial
 * identities over cyclotomic fields are proved by residues at enough primes, with a bound on norms.
 *
 * <p><b>Notes.</b> Nothing here uses the solver of kernels; a basis from anywhere can be checked.
 *
 * <p><b>Sources.</b> The bound is the product formula; see S. Lang, Algebraic Number Theory (1994),
 * chapter I.
 */
@NullMarked
package org.intertwiner.harmonic.certificate;

import org.jspecify.annotations.NullMarked;
