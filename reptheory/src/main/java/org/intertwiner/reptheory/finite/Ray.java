package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A self-adjoint idempotent e = (1/D) Σ cᵢ sᵢ of the group algebra that an irreducible
 * representation maps to a projection of rank one: χ(e) = 1.
 *
 * <p>The main case is linear: the sᵢ are a subgroup H, λ a linear character of H with ⟨χ|_H, λ⟩ =
 * 1, cᵢ = λ(sᵢ⁻¹) and D = |H|.
 */
final class Ray {
  private final int[] support;
  private final int[] ids;
  private final List<Cyclotomic> coefficients;
  private final long denominator;
  private final boolean linear;
  private final int[] exponents;
  private final int order;

  private Ray(
      int[] support,
      int[] ids,
      List<Cyclotomic> coefficients,
      long denominator,
      boolean linear,
      int[] exponents,
      int order) {
    this.support = support;
    this.ids = ids;
    this.coefficients = List.copyOf(coefficients);
    this.denominator = denominator;
    this.linear = linear;
    this.exponents = exponents;
    this.order = order;
  }

  /**
   * The ray of a linear character λ(hᵢ) = ζ_m^{exponents[i]} of a subgroup.
   *
   * @param subgroup the elements of H, the identity first
   */
  static Ray linear(int[] subgroup, int[] exponents, int m) {
    int common = m;
    for (int e : exponents) {
      common = CharacterLift.gcd(common, e);
    }
    int order = m / common;
    int[] reduced = new int[exponents.length];
    int[] ids = new int[exponents.length];
    List<Cyclotomic> roots = new ArrayList<>();
    for (int j = 0; j < order; j++) {
      roots.add(Cyclotomic.zeta(order, -j));
    }
    for (int i = 0; i < exponents.length; i++) {
      reduced[i] = Math.floorMod(exponents[i], m) / common;
      ids[i] = reduced[i];
    }
    return new Ray(subgroup, ids, roots, subgroup.length, true, reduced, order);
  }

  /** The ray (1/D) Σ coefficients[i]·support[i]; the coefficients are integral. */
  static Ray general(int[] support, List<Cyclotomic> coefficients, long denominator) {
    List<Cyclotomic> distinct = coefficients.stream().distinct().toList();
    int[] ids = coefficients.stream().mapToInt(distinct::indexOf).toArray();
    return new Ray(support, ids, distinct, denominator, false, new int[support.length], 1);
  }

  int[] support() {
    return support;
  }

  int size() {
    return support.length;
  }

  boolean isLinear() {
    return linear;
  }

  /** λ(hᵢ) = ζ_m^{exponents[i]}, m = {@link #order()}. */
  int[] exponents() {
    return exponents;
  }

  /** The order of λ, 1 for a ray that is not linear. */
  int order() {
    return order;
  }

  long denominator() {
    return denominator;
  }

  /** The distinct values of the cᵢ. */
  List<Cyclotomic> coefficients() {
    return coefficients;
  }

  /** Which of the distinct values belongs to each element of the support. */
  int[] coefficientIds() {
    return ids;
  }

  /** The images of the cᵢ. */
  long[] residues(Embedding embedding) {
    long[] distinct = coefficients.stream().mapToLong(embedding::of).toArray();
    return Arrays.stream(ids).mapToLong(i -> distinct[i]).toArray();
  }

  /** The same ray under the Galois automorphism ζ ↦ ζ^u. */
  Ray galois(int u) {
    List<Cyclotomic> moved =
        coefficients.stream().map(c -> c.isRational() ? c : c.galois(u)).toList();
    int[] powers = Arrays.stream(exponents).map(e -> (int) ((long) e * u % order)).toArray();
    return new Ray(support, ids, moved, denominator, linear, powers, order);
  }

  /** Are all coefficients real, so that a real-valued character gets real matrices? */
  boolean isReal() {
    return linear ? order <= 2 : coefficients.stream().allMatch(Cyclotomic::isReal);
  }
}
