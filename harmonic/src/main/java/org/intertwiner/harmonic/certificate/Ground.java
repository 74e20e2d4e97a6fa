package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.Substitution;

/**
 * The action on ℝⁿ as a certificate needs it: the substitutions of the generators, and the
 * monomials whose coefficients determine a polynomial of the space (all of them, or those of degree
 * ≤ 1 in the last variable for harmonic forms, by Cauchy–Kovalevskaya).
 */
final class Ground {
  private final int dimension;
  private final boolean harmonic;
  private final List<Substitution> substitutions;
  private final SizeBound size;
  private final Map<GeneratorMatrices, SizeBound> sizes;

  private Ground(
      int dimension,
      boolean harmonic,
      List<Substitution> substitutions,
      SizeBound size,
      Map<GeneratorMatrices, SizeBound> sizes) {
    this.dimension = dimension;
    this.harmonic = harmonic;
    this.substitutions = substitutions;
    this.size = size;
    this.sizes = sizes;
  }

  Ground(
      int dimension,
      List<Matrix<Cyclotomic>> generators,
      List<Boolean> infinitesimal,
      boolean harmonic,
      int maxDegree) {
    this(dimension, harmonic, new ArrayList<>(), new SizeBound(), new IdentityHashMap<>());
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = generators.get(k);
      substitutions.add(
          infinitesimal.get(k)
              ? Substitution.infinitesimal(m, maxDegree)
              : Substitution.of(m, maxDegree));
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < dimension; j++) {
          size.include(m.at(i, j));
        }
      }
    }
  }

  /** The same action on all forms. */
  Ground ofAllForms() {
    return new Ground(dimension, false, substitutions, size, sizes);
  }

  boolean isHarmonic() {
    return harmonic;
  }

  int dimension() {
    return dimension;
  }

  int generators() {
    return substitutions.size();
  }

  Substitution substitution(int generator) {
    return substitutions.get(generator);
  }

  /** Bounds the entries of the action's matrices. */
  SizeBound size() {
    return size;
  }

  /** Bounds the entries of a representation's matrices. */
  SizeBound size(GeneratorMatrices representation) {
    SizeBound bound = sizes.get(representation);
    if (bound == null) {
      bound = new SizeBound();
      for (SparseMatrix m : representation.matrices()) {
        bound.include(m);
      }
      sizes.put(representation, bound);
    }
    return bound;
  }

  /** A denominator of Symˡ of the matrices. */
  BigInteger denominator(int degree) {
    return size.denominator().pow(Math.max(degree, 1));
  }

  /** A bound of the sum of sizes of the image of one monomial. */
  BigInteger imageSize(int degree) {
    BigInteger row = size.size().multiply(BigInteger.valueOf(dimension));
    return row.pow(Math.max(degree, 1)).multiply(BigInteger.valueOf(Math.max(degree, 1)));
  }

  /** The positions of the monomials that determine a polynomial of the space. */
  int[] determining(Monomials monomials) {
    int[] determining = new int[monomials.count()];
    int count = 0;
    for (int i = 0; i < determining.length; i++) {
      if (!harmonic || monomials.exponent(i, dimension - 1) <= 1) {
        determining[count++] = i;
      }
    }
    return Arrays.copyOf(determining, count);
  }

  /**
   * Modulo p, the polynomial of the space whose determining coefficients are a unit vector:
   * harmonic ones by p_{k+2} = −Δ′p_k / ((k+1)(k+2)) for p = Σ p_k(x′) xₙᵏ.
   */
  long[] extension(Monomials monomials, int unit, long p) {
    long[] c = new long[monomials.count()];
    c[unit] = 1;
    int last = dimension - 1;
    if (!harmonic) {
      return c;
    }
    for (int k = 2; k <= monomials.degree(); k++) {
      long factor = p - Places.inverse((long) k * (k - 1) % p, p);
      for (int i = 0; i < c.length; i++) {
        if (monomials.exponent(i, last) == k) {
          int[] alpha = monomials.exponents(i);
          alpha[last] -= 2;
          long sum = 0;
          for (int v = 0; v < last; v++) {
            alpha[v] += 2;
            sum += (long) alpha[v] * (alpha[v] - 1) % p * c[monomials.indexOf(alpha)] % p;
            alpha[v] -= 2;
          }
          c[i] = sum % p * factor % p;
        }
      }
    }
    return c;
  }
}
