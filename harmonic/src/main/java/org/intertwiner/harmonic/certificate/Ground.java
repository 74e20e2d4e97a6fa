package org.intertwiner.harmonic.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.Substitution;

/**
 * The action on ℝⁿ as a certificate needs it: the substitutions of the generators, the spaces of
 * polynomials degree by degree, and the primes that residues are taken modulo. What several blocks
 * need is found once.
 */
final class Ground {
  private final int dimension;
  private final boolean harmonic;
  private final List<Substitution> substitutions;
  private final SizeBound size;
  private final Map<GeneratorMatrices, SizeBound> sizes;
  private final Map<Integer, GroundDegree> degrees = new HashMap<>();
  private final Map<Integer, PlaceSequence> places = new HashMap<>();

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

  /** The polynomials of one degree. */
  GroundDegree degree(int degree) {
    GroundDegree known = degrees.get(degree);
    if (known == null) {
      known = new GroundDegree(Monomials.of(dimension, degree), harmonic, substitutions);
      degrees.put(degree, known);
    }
    return known;
  }

  /** The places of ℚ(ζ_N). */
  PlaceSequence places(int order) {
    PlaceSequence known = places.get(order);
    if (known == null) {
      known = new PlaceSequence(order);
      places.put(order, known);
    }
    return known;
  }

  /** A denominator of Symˡ of the matrices, and of their derivatives. */
  BigInteger denominator(int degree) {
    return size.denominator().pow(isInfinitesimal() ? 1 : Math.max(degree, 1));
  }

  /**
   * A bound of Σ_α |c_αβ|, for every β, where x^α ↦ Σ c_αβ x^β under a generator: all monomials
   * have images of at most (n·size)^d·d, and a derivation takes at most n² of them to x^β, each by
   * one entry and a factor ≤ d.
   */
  BigInteger imageSize(int degree) {
    BigInteger d = BigInteger.valueOf(Math.max(degree, 1));
    if (isInfinitesimal()) {
      return size.size().multiply(BigInteger.valueOf((long) dimension * dimension)).multiply(d);
    }
    BigInteger row = size.size().multiply(BigInteger.valueOf(dimension));
    return row.pow(Math.max(degree, 1))
        .multiply(d)
        .multiply(BigInteger.valueOf(Monomials.count(dimension, degree)));
  }

  private boolean isInfinitesimal() {
    for (Substitution substitution : substitutions) {
      if (!substitution.isInfinitesimal()) {
        return false;
      }
    }
    return true;
  }
}
