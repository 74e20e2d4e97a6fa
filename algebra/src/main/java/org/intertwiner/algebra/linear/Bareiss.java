package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Rational;

/**
 * Fraction-free elimination: a_ij ← (a_kk·a_ij − a_ik·a_kj)/previous pivot; every intermediate
 * entry is a minor of the matrix, so over the integers every division is exact.
 *
 * <p>Source: Bareiss, Math. Comp. 22 (1968).
 *
 * @param <E> the entries
 * @param rank the rank
 * @param determinant the determinant, 0 when the matrix is not square of full rank
 */
record Bareiss<E>(int rank, E determinant) {

  /** The operations of an integral domain with exact division. */
  private interface Domain {
    boolean isZero(Object a);

    Object cross(Object a, Object b, Object c, Object d);

    Object exactQuotient(Object a, Object divisor);

    Object one();
  }

  private static final class Integers implements Domain {
    @Override
    public boolean isZero(Object a) {
      return ((BigInteger) a).signum() == 0;
    }

    @Override
    public Object cross(Object a, Object b, Object c, Object d) {
      return ((BigInteger) a)
          .multiply((BigInteger) b)
          .subtract(((BigInteger) c).multiply((BigInteger) d));
    }

    @Override
    public Object exactQuotient(Object a, Object divisor) {
      return ((BigInteger) a).divide((BigInteger) divisor);
    }

    @Override
    public Object one() {
      return BigInteger.ONE;
    }
  }

  private record OfField<F>(Field<F> field) implements Domain {
    @SuppressWarnings("unchecked") // all entries belong to the field
    private F element(Object a) {
      return (F) a;
    }

    @Override
    public boolean isZero(Object a) {
      return field.isZero(element(a));
    }

    @Override
    public Object cross(Object a, Object b, Object c, Object d) {
      return field.subtract(
          field.multiply(element(a), element(b)), field.multiply(element(c), element(d)));
    }

    @Override
    public Object exactQuotient(Object a, Object divisor) {
      return field.divide(element(a), element(divisor));
    }

    @Override
    public Object one() {
      return field.one();
    }
  }

  private record Outcome(int rank, Object pivot, boolean negative) {}

  static <E> Bareiss<E> of(Field<E> field, Matrix<E> m) {
    Object[][] rows = new Object[m.rows()][m.columns()];
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        rows[i][j] = m.at(i, j);
      }
    }
    OfField<E> domain = new OfField<>(field);
    Outcome outcome = eliminate(domain, rows, m.columns());
    if (!m.isSquare() || outcome.rank < m.rows()) {
      return new Bareiss<>(outcome.rank, field.zero());
    }
    E pivot = domain.element(outcome.pivot);
    return new Bareiss<>(outcome.rank, outcome.negative ? field.negate(pivot) : pivot);
  }

  /** Over ℚ, on integers after clearing the denominators of the rows. */
  static Bareiss<Rational> ofRationals(Matrix<Rational> m) {
    Outcome outcome = eliminate(new Integers(), IntegerCheck.cleared(m), m.columns());
    if (!m.isSquare() || outcome.rank < m.rows()) {
      return new Bareiss<>(outcome.rank, Rational.ZERO);
    }
    BigInteger scale = BigInteger.ONE;
    for (int i = 0; i < m.rows(); i++) {
      scale = scale.multiply(IntegerCheck.denominator(m, i));
    }
    BigInteger pivot = (BigInteger) outcome.pivot;
    return new Bareiss<>(
        outcome.rank, Rational.of(outcome.negative ? pivot.negate() : pivot, scale));
  }

  private static Outcome eliminate(Domain domain, Object[][] rows, int columns) {
    Object previous = domain.one();
    boolean negative = false;
    int rank = 0;
    for (int j = 0; j < columns && rank < rows.length; j++) {
      if (Thread.interrupted()) {
        throw new CancellationException("elimination was interrupted");
      }
      int p = rank;
      while (p < rows.length && domain.isZero(rows[p][j])) {
        p++;
      }
      if (p == rows.length) {
        continue;
      }
      if (p != rank) {
        Object[] row = rows[p];
        rows[p] = rows[rank];
        rows[rank] = row;
        negative = !negative;
      }
      Object[] pivotRow = rows[rank];
      for (int i = rank + 1; i < rows.length; i++) {
        Object factor = rows[i][j];
        for (int k = j + 1; k < columns; k++) {
          Object cross = domain.cross(pivotRow[j], rows[i][k], factor, pivotRow[k]);
          rows[i][k] = domain.exactQuotient(cross, previous);
        }
      }
      previous = pivotRow[j];
      rank++;
    }
    return new Outcome(rank, previous, negative);
  }
}
