package org.intertwiner.algebra.ring;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * The field ℚᵃᵇ of all cyclotomic numbers, up to a conductor limit; the involution is complex
 * conjugation. Accuracy: exact.
 */
public final class Cyclotomics implements Field<Cyclotomic> {
  /** The field with {@link Cyclotomic#DEFAULT_CONDUCTOR_LIMIT}. */
  public static final Cyclotomics FIELD = new Cyclotomics(Cyclotomic.DEFAULT_CONDUCTOR_LIMIT);

  private final int conductorLimit;

  private Cyclotomics(int conductorLimit) {
    this.conductorLimit = conductorLimit;
  }

  /**
   * The same field refusing sums and products beyond another conductor.
   *
   * @param limit the largest conductor a sum or product may be formed in, 1 … 10 000 000
   * @return the field
   * @throws InvalidInput when the limit is out of range
   */
  public static Cyclotomics withConductorLimit(int limit) {
    if (limit < 1 || limit > 10_000_000) {
      throw new InvalidInput("conductor limit", Integer.toString(limit), "1 … 10000000", "");
    }
    return new Cyclotomics(limit);
  }

  /**
   * The largest conductor.
   *
   * @return the limit
   */
  public int conductorLimit() {
    return conductorLimit;
  }

  /**
   * The trace divided by the degree of the field it is taken in, so that it does not depend on it:
   * the mean of the Galois conjugates.
   *
   * <p>Complexity: linear in the terms; the mean of ζ of order m is μ(m)/φ(m).
   *
   * @param x a number
   * @return the rational mean of its conjugates
   */
  public Rational normalizedTrace(Cyclotomic x) {
    return CyclotomicGalois.normalizedTrace(x);
  }

  /**
   * The different Galois conjugates.
   *
   * @param x a number
   * @return x first, then the others in the order of the smallest ζ ↦ ζᵏ that leads there
   */
  public List<Cyclotomic> conjugates(Cyclotomic x) {
    return CyclotomicGalois.conjugates(x);
  }

  /**
   * The trace to ℚ from the field ℚ(ζₙ), n the conductor.
   *
   * @param x a number
   * @return the sum of σ(x) over the φ(n) Galois maps σ
   */
  public Rational trace(Cyclotomic x) {
    return normalizedTrace(x).multiply(Rational.of(CyclotomicGalois.totient(x.conductor())));
  }

  /**
   * The norm to ℚ from the field ℚ(ζₙ), n the conductor.
   *
   * @param x a number
   * @return the product of σ(x) over the φ(n) Galois maps σ
   */
  public Rational norm(Cyclotomic x) {
    return CyclotomicGalois.norm(x);
  }

  @Override
  public Cyclotomic zero() {
    return Cyclotomic.ZERO;
  }

  @Override
  public Cyclotomic one() {
    return Cyclotomic.ONE;
  }

  @Override
  public Cyclotomic ofLong(long value) {
    return Cyclotomic.of(value);
  }

  @Override
  public Cyclotomic add(Cyclotomic a, Cyclotomic b) {
    return CyclotomicArithmetic.add(a, b, conductorLimit);
  }

  @Override
  public Cyclotomic subtract(Cyclotomic a, Cyclotomic b) {
    return CyclotomicArithmetic.add(a, b.negate(), conductorLimit);
  }

  @Override
  public Cyclotomic negate(Cyclotomic a) {
    return a.negate();
  }

  @Override
  public Cyclotomic multiply(Cyclotomic a, Cyclotomic b) {
    return CyclotomicArithmetic.multiply(a, b, conductorLimit);
  }

  @Override
  public boolean isZero(Cyclotomic a) {
    return a.isZero();
  }

  @Override
  public boolean isOne(Cyclotomic a) {
    return a.isOne();
  }

  @Override
  public boolean areEqual(Cyclotomic a, Cyclotomic b) {
    return a.equals(b);
  }

  @Override
  public Cyclotomic conjugate(Cyclotomic a) {
    return a.conjugate();
  }

  @Override
  public String format(Cyclotomic a) {
    return a.toString();
  }

  @Override
  public Cyclotomic parse(String text) {
    return Cyclotomic.parse(text);
  }

  @Override
  public String toLatex(Cyclotomic a) {
    return a.toLatex();
  }

  @Override
  public Cyclotomic inverse(Cyclotomic a) {
    return a.inverse();
  }

  @Override
  public String toString() {
    return "ℚᵃᵇ";
  }
}
