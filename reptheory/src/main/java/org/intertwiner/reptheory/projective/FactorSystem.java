package org.intertwiner.reptheory.projective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntBinaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A factor system of a finite group in roots of unity: ρ(g)ρ(h) = α(g, h)ρ(gh).
 *
 * <p><em>Formula:</em> α(g, h) = exp(2πi a(g, h)/n) with a(g, h) + a(gh, k) = σ(g)·a(h, k) + a(g,
 * hk) and a(1, g) = a(g, 1) = 0; σ(g) is −1 for the antiunitary elements, for which ρ(g)ρ(h) stands
 * for ρ(g)ρ(h)*, and 1 for all others. <em>Accuracy:</em> exact; the identity is checked when the
 * system is made, for every middle element among the generators, from which it follows for all (F.
 * W. Light's test of associativity). <em>Complexity:</em> |G|² · generators. <em>Source:</em> I.
 * Schur, J. reine angew. Math. 127 (1904).
 *
 * <p>Example: {@code FactorSystem.of(klein, 2, (g, h) -> …)}.
 *
 * @param <G> the group elements
 */
public final class FactorSystem<G> {
  private final FiniteGroup<G> group;
  private final int order;
  private final int[] exponents;
  private final boolean[] antiunitary;

  private FactorSystem(FiniteGroup<G> group, int order, int[] exponents, boolean[] antiunitary) {
    this.group = group;
    this.order = order;
    this.exponents = exponents;
    this.antiunitary = antiunitary;
  }

  /**
   * The factor system 1, that of the linear representations.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return α = 1
   * @throws LimitExceeded if the group is past the default limits
   */
  public static <G> FactorSystem<G> trivial(FiniteGroup<G> group) {
    return of(group, 1, (g, h) -> 0);
  }

  /**
   * A factor system given by exponents, within the default limits.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param order n; the values are n-th roots of unity
   * @param exponent (g, h) ↦ a(g, h), modulo n, by the numbers of the elements
   * @return the factor system, with the smallest n
   * @throws InvalidInput if it is no cocycle, or not 1 where an argument is 1
   * @throws LimitExceeded if the group is past the limits
   */
  public static <G> FactorSystem<G> of(
      FiniteGroup<G> group, int order, IntBinaryOperator exponent) {
    return of(group, order, exponent, ProjectiveLimits.DEFAULT);
  }

  /**
   * A factor system given by exponents.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param order n; the values are n-th roots of unity
   * @param exponent (g, h) ↦ a(g, h), modulo n, by the numbers of the elements
   * @param limits the largest group and root of unity
   * @return the factor system, with the smallest n
   * @throws InvalidInput if it is no cocycle, or not 1 where an argument is 1
   * @throws LimitExceeded if the group or n is past the limits
   */
  public static <G> FactorSystem<G> of(
      FiniteGroup<G> group, int order, IntBinaryOperator exponent, ProjectiveLimits limits) {
    limits.check(group, order);
    return checked(group, order, exponent, new boolean[Math.toIntExact(group.order())]);
  }

  /**
   * A factor system of a group with antiunitary elements.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param unitary a subgroup of index 2, the unitary elements
   * @param order n; the values are n-th roots of unity
   * @param exponent (g, h) ↦ a(g, h), modulo n, by the numbers of the elements
   * @return the factor system, with the smallest n
   * @throws InvalidInput if the subgroup has another index, or the exponents are no twisted cocycle
   * @throws LimitExceeded if the group is past the limits
   */
  public static <G> FactorSystem<G> twisted(
      FiniteGroup<G> group, Subgroup unitary, int order, IntBinaryOperator exponent) {
    ProjectiveLimits.DEFAULT.check(group, order);
    if (unitary.group().order() != group.order() || unitary.index() != 2) {
      throw new InvalidInput(
          "unitary subgroup of " + group.name(),
          "order " + unitary.order() + " in a group of order " + unitary.group().order(),
          "a subgroup of index 2",
          "half of the elements are antiunitary");
    }
    boolean[] antiunitary = new boolean[Math.toIntExact(group.order())];
    for (int g = 0; g < antiunitary.length; g++) {
      antiunitary[g] = !unitary.contains(g);
    }
    return checked(group, order, exponent, antiunitary);
  }

  private static <G> FactorSystem<G> checked(
      FiniteGroup<G> group, int n, IntBinaryOperator exponent, boolean[] antiunitary) {
    int size = antiunitary.length;
    int[] values = new int[size * size];
    long common = n;
    for (int g = 0; g < size; g++) {
      for (int h = 0; h < size; h++) {
        int a = Math.floorMod(exponent.applyAsInt(g, h), n);
        values[g * size + h] = a;
        common = gcd(common, a);
      }
    }
    int step = (int) common;
    for (int i = 0; i < values.length; i++) {
      values[i] /= step;
    }
    FactorSystem<G> system = new FactorSystem<>(group, n / step, values, antiunitary);
    system.requireNormalized();
    system.requireCocycle();
    return system;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private void requireNormalized() {
    for (int g = 0; g < antiunitary.length; g++) {
      if (exponent(0, g) != 0 || exponent(g, 0) != 0) {
        throw new InvalidInput(
            "factor system of " + group.name(),
            "α(1, g) or α(g, 1) other than 1 at g = " + group.element(g),
            "1 where an argument is the identity",
            "divide by α(1, 1)");
      }
    }
  }

  private void requireCocycle() {
    for (int k = 0; k < group.generators().size(); k++) {
      int s = group.generatorIndex(k);
      for (int g = 0; g < antiunitary.length; g++) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while checking a factor system");
        }
        int gs = group.multiply(g, s);
        for (int h = 0; h < antiunitary.length; h++) {
          int left = exponent(g, s) + exponent(gs, h);
          int right = sign(g) * exponent(s, h) + exponent(g, group.multiply(s, h));
          if (Math.floorMod(left - right, order) != 0) {
            throw new InvalidInput(
                "factor system of " + group.name(),
                "α(g, s) α(gs, h) ≠ α(s, h) α(g, sh) at g = "
                    + group.element(g)
                    + ", s = "
                    + group.element(s)
                    + ", h = "
                    + group.element(h),
                "a cocycle",
                "");
          }
        }
      }
    }
  }

  /** {@return the group} */
  public FiniteGroup<G> group() {
    return group;
  }

  /** {@return the smallest n such that all values are n-th roots of unity} */
  public int order() {
    return order;
  }

  /**
   * The exponent of a value.
   *
   * @param g the number of an element
   * @param h the number of an element
   * @return a(g, h) in 0 … n − 1
   */
  public int exponent(int g, int h) {
    return exponents[g * antiunitary.length + h];
  }

  /**
   * A value.
   *
   * @param g the number of an element
   * @param h the number of an element
   * @return α(g, h)
   */
  public Cyclotomic at(int g, int h) {
    return Cyclotomic.zeta(order, exponent(g, h));
  }

  /**
   * Whether an element acts antilinearly.
   *
   * @param g the number of an element
   * @return whether σ(g) = −1
   */
  public boolean isAntiunitary(int g) {
    return antiunitary[g];
  }

  /** {@return whether no element is antiunitary} */
  public boolean isUnitary() {
    for (boolean anti : antiunitary) {
      if (anti) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether α = 1} */
  public boolean isTrivial() {
    return order == 1;
  }

  private int sign(int g) {
    return antiunitary[g] ? -1 : 1;
  }

  /**
   * The product of the values of two factor systems: that of tensor products.
   *
   * @param other a factor system of the same group
   * @return α·β
   * @throws InvalidInput if the groups or their antiunitary elements differ
   */
  public FactorSystem<G> times(FactorSystem<G> other) {
    return combined(other, 1);
  }

  /**
   * The quotient of the values of two factor systems.
   *
   * @param other a factor system of the same group
   * @return α/β
   * @throws InvalidInput if the groups or their antiunitary elements differ
   */
  public FactorSystem<G> over(FactorSystem<G> other) {
    return combined(other, -1);
  }

  /**
   * The inverse values: those of the dual representations.
   *
   * @return 1/α
   */
  public FactorSystem<G> inverse() {
    return checked(group, order, (g, h) -> -exponent(g, h), antiunitary);
  }

  private FactorSystem<G> combined(FactorSystem<G> other, int sign) {
    if (!other.group.equals(group) || !java.util.Arrays.equals(antiunitary, other.antiunitary)) {
      throw new InvalidInput(
          "factor system",
          "one of " + other.group.name(),
          "one of " + group.name() + " with the same antiunitary elements",
          "");
    }
    int n = Math.toIntExact(order / gcd(order, other.order) * other.order);
    return checked(
        group,
        n,
        (g, h) -> n / order * exponent(g, h) + sign * (n / other.order) * other.exponent(g, h),
        antiunitary);
  }

  /**
   * The restriction to a subgroup.
   *
   * @param subgroup a subgroup of the group
   * @return the factor system of {@code group().toGroup(subgroup)}
   * @throws InvalidInput if it is a subgroup of another group, or has unitary and antiunitary
   *     elements
   */
  public FactorSystem<G> restricted(Subgroup subgroup) {
    return restricted(group.toGroup(subgroup));
  }

  /** The restriction to a subgroup with enumerated elements. */
  FactorSystem<G> restricted(FiniteGroup<G> part) {
    int size = Math.toIntExact(part.order());
    int[] place = new int[size];
    boolean[] anti = new boolean[size];
    for (int x = 0; x < size; x++) {
      place[x] = group.indexOf(part.element(x));
      anti[x] = antiunitary[place[x]];
    }
    return checked(part, order, (g, h) -> exponent(place[g], place[h]), anti);
  }

  /**
   * Whether the factor system comes from numbers λ(g): α(g, h) = λ(g)λ(h)/λ(gh).
   *
   * <p>Such numbers are a representation of degree 1. On generators they solve a linear system over
   * ℚ/ℤ, one equation for each relator of a presentation, which the Smith normal form decides; the
   * answer is then checked at all pairs of elements.
   *
   * @return the logarithms of λ over 2πi, in 0 ≤ x &lt; 1, one for each element; nothing where
   *     there are none
   * @throws InvalidInput if there are antiunitary elements
   */
  public Optional<List<Rational>> coboundary() {
    requireUnitary();
    return Coboundaries.solve(this);
  }

  void requireUnitary() {
    if (!isUnitary()) {
      throw new InvalidInput(
          "factor system of " + group.name(),
          "antiunitary elements",
          "unitary elements only",
          "use corepresentations");
    }
  }

  /**
   * Whether two factor systems belong to the same projective representations up to factors.
   *
   * @param other a factor system of the same group
   * @return whether the quotient is a {@link #coboundary()}
   * @throws InvalidInput if the groups differ or there are antiunitary elements
   */
  public boolean isEquivalentTo(FactorSystem<G> other) {
    return over(other).coboundary().isPresent();
  }

  /**
   * Whether characters may be other than 0 at an element: α(g, h) = α(h, g) for all h that commute
   * with g.
   *
   * @param g the number of an element
   * @return whether g is α-regular
   */
  public boolean isRegular(int g) {
    for (int h = 0; h < antiunitary.length; h++) {
      if (exponent(g, h) != exponent(h, g) && group.multiply(g, h) == group.multiply(h, g)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The conjugacy classes of regular elements; there are as many irreducible projective
   * representations.
   *
   * @return the numbers of the classes
   */
  public List<Integer> regularClasses() {
    List<Integer> regular = new ArrayList<>();
    for (int c = 0; c < group.classes().count(); c++) {
      if (isRegular(group.classes().representative(c))) {
        regular.add(c);
      }
    }
    return List.copyOf(regular);
  }

  @Override
  public String toString() {
    return "factor system of " + group.name() + " in roots of unity of order " + order;
  }
}
