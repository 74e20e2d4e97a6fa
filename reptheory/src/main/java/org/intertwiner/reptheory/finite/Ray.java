package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

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
  private final List<Cyclotomic> table;

  private Ray(
      int[] support,
      int[] ids,
      List<Cyclotomic> coefficients,
      long denominator,
      boolean linear,
      int[] exponents,
      int order,
      List<Cyclotomic> table) {
    this.support = support;
    this.ids = ids;
    this.coefficients = List.copyOf(coefficients);
    this.denominator = denominator;
    this.linear = linear;
    this.exponents = exponents;
    this.order = order;
    this.table = List.copyOf(table);
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
    return new Ray(subgroup, ids, roots, subgroup.length, true, reduced, order, List.of());
  }

  /** The ray (1/D) Σ coefficients[i]·support[i]; the coefficients are integral. */
  static Ray general(int[] support, List<Cyclotomic> coefficients, long denominator) {
    return general(support, coefficients, denominator, List.of());
  }

  private static Ray general(
      int[] support, List<Cyclotomic> coefficients, long denominator, List<Cyclotomic> table) {
    Map<Cyclotomic, Integer> index = new LinkedHashMap<>();
    int[] ids =
        coefficients.stream().mapToInt(c -> index.computeIfAbsent(c, x -> index.size())).toArray();
    List<Cyclotomic> distinct = List.copyOf(index.keySet());
    return new Ray(support, ids, distinct, denominator, false, new int[support.length], 1, table);
  }

  /**
   * The ray (χ(1)/|G|) Σ α(g⁻¹) g of a matrix coefficient that is known on the whole group.
   *
   * @param alpha α by element
   */
  static Ray tabulated(FiniteGroup<?> group, List<Cyclotomic> alpha, int degree) {
    BigInteger common = BigInteger.ONE;
    for (Cyclotomic x : alpha) {
      for (Rational c : x.coefficients().values()) {
        common = common.multiply(c.denominator().divide(c.denominator().gcd(common)));
      }
    }
    int order = alpha.size();
    Cyclotomic factor =
        Cyclotomic.of(Rational.of(common.multiply(BigInteger.valueOf(degree)), BigInteger.ONE));
    List<Cyclotomic> coefficients = new ArrayList<>();
    int[] support = new int[order];
    for (int g = 0; g < order; g++) {
      support[g] = g;
      coefficients.add(alpha.get(group.inverse(g)).multiply(factor));
    }
    return general(support, coefficients, common.longValueExact() * order, alpha);
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

  /**
   * The ray of μ·σ(χ) from one of χ: σ(e) with each element s multiplied by μ(s)⁻¹.
   *
   * @param e a multiple of the exponent of the group
   * @param unit σ: ζ_e ↦ ζ_e^unit
   * @param mu the exponents of μ on the elements, as powers of ζ_e
   */
  Ray twisted(int e, int unit, IntUnaryOperator mu) {
    if (linear) {
      int[] images = new int[support.length];
      for (int i = 0; i < images.length; i++) {
        long own = (long) exponents[i] * (e / order) % e * unit;
        images[i] = (int) Math.floorMod(own + mu.applyAsInt(support[i]), (long) e);
      }
      return linear(support, images, e);
    }
    List<Cyclotomic> images = new ArrayList<>();
    for (int i = 0; i < support.length; i++) {
      Cyclotomic root = Cyclotomic.zeta(e, -mu.applyAsInt(support[i]));
      images.add(coefficients.get(ids[i]).galois(unit).multiply(root));
    }
    List<Cyclotomic> alpha = new ArrayList<>();
    for (int g = 0; g < table.size(); g++) {
      alpha.add(table.get(g).galois(unit).multiply(Cyclotomic.zeta(e, mu.applyAsInt(g))));
    }
    return general(support, images, denominator, alpha);
  }

  /** Is this a linear character of a subgroup, as its support and exponents say? */
  boolean isCharacter(FiniteGroup<?> group) {
    int[] phase = new int[Math.toIntExact(group.order())];
    for (int i = 0; i < support.length; i++) {
      phase[support[i]] = exponents[i];
    }
    Optional<SubgroupTree> tree = SubgroupTree.of(group, support);
    if (!linear || tree.isEmpty() || phase[0] != 0) {
      return false;
    }
    for (int k = 0; k < tree.get().generators(); k++) {
      int s = phase[tree.get().generator(k)];
      for (int x : support) {
        if ((s + phase[x]) % order != phase[tree.get().left(k, x)]) {
          return false;
        }
      }
    }
    return true;
  }

  /** α by element where it is known, otherwise empty. */
  List<Cyclotomic> table() {
    return table;
  }

  /** Are all coefficients real, so that a real-valued character gets real matrices? */
  boolean isReal() {
    return linear ? order <= 2 : coefficients.stream().allMatch(Cyclotomic::isReal);
  }
}
