package org.intertwiner.harmonic.fourier.finite;

/** How a Fourier transform of a finite group is computed. */
public enum TransformAlgorithm {
  /** The matrices of all elements: Σ_g f(g) ρ(g)*, |G|² entries. */
  DENSE,
  /** Abelian groups: fast Fourier transforms on the axes of a product of cyclic groups. */
  ABELIAN,
  /**
   * Along a chain of subgroups in adapted bases; the coset representatives act by sparse matrices
   * (Diaconis and Rockmore 1990; Clausen 1989).
   */
  CHAIN,
  /**
   * The symmetric group along S_n ⊃ S_{n−1} ⊃ … in Young's orthogonal form, with partial results
   * shared between cosets (Clausen 1989; Maslen 1998).
   */
  SYMMETRIC
}
