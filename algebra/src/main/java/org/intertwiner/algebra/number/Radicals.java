package org.intertwiner.algebra.number;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Field;

/**
 * The field of all sums of square roots of rationals, up to a limit on terms; the involution is
 * complex conjugation. Accuracy: exact.
 *
 * <p>Example: {@code Radicals.FIELD.inverse(Radical.parse("1+sqrt(2)"))} is {@code -1+sqrt(2)}.
 */
public final class Radicals implements Field<Radical> {
  /** How many terms an inverse may have. */
  public static final int DEFAULT_TERM_LIMIT = 1 << 12;

  /** The field with {@link #DEFAULT_TERM_LIMIT}. */
  public static final Radicals FIELD = new Radicals(DEFAULT_TERM_LIMIT);

  private final int termLimit;

  private Radicals(int termLimit) {
    this.termLimit = termLimit;
  }

  /**
   * The same field refusing inverses that could have more terms.
   *
   * @param limit the largest number of terms, at least 1
   * @return the field
   * @throws InvalidInput when the limit is below 1
   */
  public static Radicals withTermLimit(int limit) {
    if (limit < 1) {
      throw new InvalidInput("limit on terms", Integer.toString(limit), "a number ≥ 1", "");
    }
    return new Radicals(limit);
  }

  /**
   * How many terms an inverse may have.
   *
   * @return the limit
   */
  public int termLimit() {
    return termLimit;
  }

  @Override
  public Radical zero() {
    return Radical.ZERO;
  }

  @Override
  public Radical one() {
    return Radical.ONE;
  }

  @Override
  public Radical ofLong(long value) {
    return Radical.of(value);
  }

  @Override
  public Radical add(Radical a, Radical b) {
    return a.add(b);
  }

  @Override
  public Radical subtract(Radical a, Radical b) {
    return a.subtract(b);
  }

  @Override
  public Radical negate(Radical a) {
    return a.negate();
  }

  @Override
  public Radical multiply(Radical a, Radical b) {
    return a.multiply(b);
  }

  @Override
  public boolean isZero(Radical a) {
    return a.isZero();
  }

  @Override
  public boolean isOne(Radical a) {
    return a.equals(Radical.ONE);
  }

  @Override
  public boolean areEqual(Radical a, Radical b) {
    return a.equals(b);
  }

  @Override
  public Radical conjugate(Radical a) {
    return a.conjugate();
  }

  @Override
  public Radical inverse(Radical a) {
    return RadicalArithmetic.inverse(a, termLimit);
  }

  @Override
  public String format(Radical a) {
    return a.toString();
  }

  @Override
  public Radical parse(String text) {
    return Radical.parse(text);
  }

  @Override
  public String toLatex(Radical a) {
    return a.toLatex();
  }

  @Override
  public String toString() {
    return "ℚ(√ℤ)";
  }
}
