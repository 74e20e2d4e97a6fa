package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/** The field ℚ of rational numbers; the involution is the identity. Accuracy: exact. */
public final class Rationals implements Field<Rational> {
  /** The only instance. */
  public static final Rationals Q = new Rationals();

  private Rationals() {}

  @Override
  public Rational zero() {
    return Rational.ZERO;
  }

  @Override
  public Rational one() {
    return Rational.ONE;
  }

  @Override
  public Rational ofLong(long value) {
    return Rational.of(value);
  }

  @Override
  public Rational add(Rational a, Rational b) {
    return a.add(b);
  }

  @Override
  public Rational subtract(Rational a, Rational b) {
    return a.subtract(b);
  }

  @Override
  public Rational negate(Rational a) {
    return a.negate();
  }

  @Override
  public Rational multiply(Rational a, Rational b) {
    return a.multiply(b);
  }

  @Override
  public boolean isZero(Rational a) {
    return a.isZero();
  }

  @Override
  public boolean isOne(Rational a) {
    return a.isOne();
  }

  @Override
  public boolean areEqual(Rational a, Rational b) {
    return a.equals(b);
  }

  @Override
  public Rational conjugate(Rational a) {
    return a;
  }

  @Override
  public String format(Rational a) {
    return a.toString();
  }

  @Override
  public Rational parse(String text) {
    return Rational.parse(text);
  }

  @Override
  public String toLatex(Rational a) {
    return a.toLatex();
  }

  @Override
  public Rational inverse(Rational a) {
    return a.inverse();
  }

  /**
   * Fractions with a common denominator, such as the entries of a solution by Cramer's rule.
   *
   * <p>Complexity: a product modulo the denominator for every numerator instead of a greatest
   * common divisor.
   *
   * @param numerators any integers
   * @param denominator an integer other than 0
   * @return numerators[i]/denominator, each in lowest terms
   * @throws InvalidInput when the denominator is 0
   */
  public List<Rational> fractions(List<BigInteger> numerators, BigInteger denominator) {
    return CommonDenominator.fractions(numerators, denominator);
  }

  @Override
  public String toString() {
    return "ℚ";
  }
}
