package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * A Molien series as a reduced fraction P(t)/Q(t) over ℤ, Q(0) = 1, with Q a product of cyclotomic
 * polynomials Φ_k(t), Φ₁ written 1 − t.
 *
 * <p><i>Formula:</i> Σ_d dim(Sᵈ(V*) ⊗ W)^G tᵈ = ∫ χ_W(g) / det(1 − t ρ_V(g⁻¹)) dg. <i>Accuracy:</i>
 * exact: the numerator over a known denominator has whole coefficients of bounded size and is found
 * modulo as many primes as the bound asks for. <i>Complexity:</i> O(classes · (deg Q)²) per prime.
 * <i>Source:</i> Molien (1897); Stanley, Bull. AMS 1 (1979).
 *
 * <pre>{@code
 * var molien = MolienFraction.invariants(Representations.defining(octahedral));
 * molien.toString();   // (1 + t^9) / ((1 - t^2)(1 - t^4)(1 - t^6))
 * }</pre>
 */
public final class MolienFraction {
  private final UnivariatePolynomial<BigInteger> numerator;
  private final SortedMap<Integer, Integer> cyclotomic;
  private final UnivariatePolynomial<BigInteger> denominator;
  private final List<Integer> degrees;

  private MolienFraction(
      UnivariatePolynomial<BigInteger> numerator, SortedMap<Integer, Integer> cyclotomic) {
    this.numerator = numerator;
    this.cyclotomic = cyclotomic;
    this.denominator = CyclotomicPolynomials.product(cyclotomic);
    this.degrees = DegreeTuples.natural(numerator, cyclotomic);
  }

  /** Reduces a numerator over a product of cyclotomic polynomials. */
  static MolienFraction reduced(
      UnivariatePolynomial<BigInteger> numerator, SortedMap<Integer, Integer> cyclotomic) {
    SortedMap<Integer, Integer> left = new java.util.TreeMap<>(cyclotomic);
    UnivariatePolynomial<BigInteger> p = numerator;
    for (Integer k : cyclotomic.keySet()) {
      UnivariatePolynomial<BigInteger> phi = CyclotomicPolynomials.of(k);
      while (left.getOrDefault(k, 0) > 0 && !p.isZero()) {
        Optional<UnivariatePolynomial<BigInteger>> quotient = p.exactQuotient(phi);
        if (quotient.isEmpty()) {
          break;
        }
        p = quotient.get();
        left.merge(k, -1, Integer::sum);
      }
    }
    left.values().removeIf(e -> e == 0);
    return new MolienFraction(p, p.isZero() ? new java.util.TreeMap<>() : left);
  }

  /**
   * The series of the invariant polynomials on V.
   *
   * @param <G> the group elements
   * @param space the representation on V, of a finite group or of SO(2), O(2), SU(2), SO(3), O(3)
   * @return Σ dim (Sᵈ V*)^G tᵈ
   * @throws InvalidInput for other compact groups, which have their series by degree only
   */
  public static <G> MolienFraction invariants(Representation<G> space) {
    if (space instanceof FiniteRepresentation<G> finite) {
      return FiniteMolien.of(finite.character(), finite.character().trivial());
    }
    return CompactMolien.of(space, Optional.empty());
  }

  /**
   * The series of the equivariant polynomial maps V → W.
   *
   * @param <G> the group elements
   * @param space the representation on V
   * @param target the representation on W, of the same group
   * @return Σ dim (Sᵈ V* ⊗ W)^G tᵈ
   * @throws InvalidInput for another group, or a compact group other than SO(2), O(2), SU(2),
   *     SO(3), O(3)
   */
  public static <G> MolienFraction equivariants(Representation<G> space, Representation<G> target) {
    if (!space.group().equals(target.group())) {
      throw new InvalidInput(
          "representations of a Molien series",
          "representations of " + space.group().name() + " and of " + target.group().name(),
          "two representations of one group",
          "restrict one of them first");
    }
    if (space instanceof FiniteRepresentation<G> finite
        && target instanceof FiniteRepresentation<G> into) {
      return FiniteMolien.of(finite.character(), into.character());
    }
    return CompactMolien.of(space, Optional.of(target));
  }

  /**
   * The reduced numerator.
   *
   * @return its coefficients, from t⁰ on
   */
  public List<BigInteger> numerator() {
    return numerator.coefficients();
  }

  /**
   * The reduced denominator.
   *
   * @return its coefficients, from t⁰ on
   */
  public List<BigInteger> denominator() {
    return denominator.coefficients();
  }

  /**
   * The denominator's factors.
   *
   * @return for each k the exponent of Φ_k(t)
   */
  public SortedMap<Integer, Integer> cyclotomicFactors() {
    return java.util.Collections.unmodifiableSortedMap(cyclotomic);
  }

  /**
   * The order of the pole at t = 1: the Krull dimension of the ring of invariants, where they are
   * counted.
   *
   * @return the exponent of 1 − t in the denominator
   */
  public int poleOrder() {
    return cyclotomic.getOrDefault(1, 0);
  }

  /**
   * The numerator over a denominator ∏ (1 − t^{dᵢ}).
   *
   * @param factorDegrees the dᵢ ≥ 1
   * @return the coefficients of P(t)·∏(1 − t^{dᵢ})/Q(t), where that is a polynomial
   */
  public Optional<List<BigInteger>> over(List<Integer> factorDegrees) {
    return DegreeTuples.numerator(numerator, cyclotomic, factorDegrees)
        .map(UnivariatePolynomial::coefficients);
  }

  /**
   * Degrees d₁ ≤ … of a denominator ∏(1 − t^{dᵢ}) with as many factors as the pole has order, the
   * numerator over which has no negative coefficient where such degrees are found: of the smallest
   * product, then the smallest largest degree. They suggest primary invariants and do not prove
   * that there are any.
   *
   * @return the degrees, ascending
   */
  public List<Integer> denominatorDegrees() {
    return degrees;
  }

  /**
   * The coefficients of the series.
   *
   * @param maxDegree the last degree ≥ 0
   * @return the dimensions in degree 0 … maxDegree
   * @throws InvalidInput for a negative degree
   */
  public List<BigInteger> series(int maxDegree) {
    if (maxDegree < 0) {
      throw new InvalidInput("degree of a series", "" + maxDegree, "0 or more", "count from 0");
    }
    List<BigInteger> terms = new ArrayList<>();
    for (int d = 0; d <= maxDegree; d++) {
      BigInteger sum = numerator.coefficient(d);
      for (int k = 1; k <= Math.min(d, denominator.degree()); k++) {
        sum = sum.subtract(denominator.coefficient(k).multiply(terms.get(d - k)));
      }
      terms.add(sum);
    }
    return List.copyOf(terms);
  }

  /**
   * The leading coefficient at t = 1.
   *
   * @return the limit of (1 − t)ⁿ times the series, n the order of the pole; for the invariants of
   *     a faithful representation of a finite group 1/|G|
   */
  public Rational leadingCoefficient() {
    java.util.TreeMap<Integer, Integer> rest = new java.util.TreeMap<>(cyclotomic);
    rest.remove(1);
    return Rational.of(
        numerator.evaluate(BigInteger.ONE),
        CyclotomicPolynomials.product(rest).evaluate(BigInteger.ONE));
  }

  /**
   * The coefficients as numbers of basis elements.
   *
   * @throws ArithmeticException past 2³¹
   */
  List<Integer> dimensions(int maxDegree) {
    return series(maxDegree).stream().map(BigInteger::intValueExact).toList();
  }

  /** The reduced numerator as a polynomial. */
  UnivariatePolynomial<BigInteger> top() {
    return numerator;
  }

  /** Whether the ring of invariants with this series can be a polynomial ring, by its degrees. */
  Optional<List<Integer>> polynomialDegrees() {
    return over(degrees).filter(List.of(BigInteger.ONE)::equals).map(x -> degrees);
  }

  /**
   * The fraction as LaTeX.
   *
   * @return over {@link #denominatorDegrees}
   */
  public String toLatex() {
    String top = top(true);
    StringBuilder bottom = new StringBuilder();
    for (int d : degrees) {
      bottom.append("(1-t").append(d > 1 ? "^{" + d + "}" : "").append(')');
    }
    return bottom.isEmpty() ? top : "\\frac{" + top + "}{" + bottom + "}";
  }

  /** The numerator over {@link #denominatorDegrees}, lowest powers first. */
  private String top(boolean latex) {
    StringBuilder out = new StringBuilder();
    List<BigInteger> terms = over(degrees).orElseThrow();
    String gap = latex ? "" : " ";
    for (int d = 0; d < terms.size(); d++) {
      BigInteger c = terms.get(d);
      if (c.signum() != 0) {
        String exponent = latex ? "^{" + d + "}" : "^" + d;
        String power = d == 0 ? "" : d == 1 ? "t" : "t" + exponent;
        boolean bare = c.abs().equals(BigInteger.ONE) && d > 0;
        String times = bare || d == 0 || latex ? "" : "*";
        String minus = out.isEmpty() ? "-" : gap + "-" + gap;
        String plus = out.isEmpty() ? "" : gap + "+" + gap;
        out.append(c.signum() < 0 ? minus : plus);
        out.append(bare ? "" : c.abs()).append(times).append(power);
      }
    }
    return out.isEmpty() ? "0" : out.toString();
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof MolienFraction f
        && numerator.equals(f.numerator)
        && cyclotomic.equals(f.cyclotomic);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + cyclotomic.hashCode();
  }

  /** The fraction over {@link #denominatorDegrees}, lowest powers first. */
  @Override
  public String toString() {
    String top = top(false);
    StringBuilder bottom = new StringBuilder();
    for (int d : degrees) {
      bottom.append("(1 - t").append(d > 1 ? "^" + d : "").append(')');
    }
    if (degrees.isEmpty()) {
      return top;
    }
    String lower = degrees.size() > 1 ? "(" + bottom + ")" : bottom.toString();
    return (top.contains(" ") ? "(" + top + ")" : top) + " / " + lower;
  }
}
