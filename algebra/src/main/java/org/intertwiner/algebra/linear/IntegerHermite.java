package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Hermite normal forms over ℤ without growth of coefficients.
 *
 * <p>Let r independent rows and the pivot columns be known (from a prime). A's pivot columns,
 * completed by the unit vectors of the other rows, are a non-singular square matrix B, whose
 * determinant d is that minor of A up to sign. The form of B is computed modulo d, and U = H_B·B⁻¹
 * is an invertible integer matrix with U·A = (H over 0), for the rows of U below the rank are
 * orthogonal to the pivot columns. A prime that misleads about the pivots is noticed by the shape
 * of U·A and replaced by the next.
 *
 * <p>Source: Domich, Kannan and Trotter, Math. Oper. Res. 12 (1987); Cohen (1993), algorithm 2.4.8.
 */
final class IntegerHermite {
  private static final Rationals Q = Rationals.Q;

  private IntegerHermite() {}

  static Unimodular<BigInteger> of(Matrix<BigInteger> a) {
    ModularPrimes stream = new ModularPrimes(1);
    for (OptionalLong p = stream.next(); p.isPresent(); p = stream.next()) {
      int[] columns = profile(a, p.getAsLong());
      int[] rows = profile(a.transpose(), p.getAsLong());
      Unimodular<BigInteger> result = complete(a, rows, columns);
      if (hasShape(result.form(), columns)) {
        return result;
      }
    }
    throw new InvalidInput("Hermite form", "entries divisible by every prime", "smaller ones", "");
  }

  /** The first independent columns modulo a prime. */
  private static int[] profile(Matrix<BigInteger> a, long prime) {
    BigInteger p = BigInteger.valueOf(prime);
    double[][] residues = new double[a.rows()][a.columns()];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        long x = a.at(i, j).mod(p).longValue();
        residues[i][j] = x > prime / 2 ? x - prime : x;
      }
    }
    return ModularElimination.echelon(residues, a.columns(), prime).pivots();
  }

  private static boolean hasShape(Matrix<BigInteger> form, int[] pivots) {
    for (int i = 0; i < form.rows(); i++) {
      int end = i < pivots.length ? pivots[i] : form.columns();
      for (int j = 0; j < end; j++) {
        if (form.at(i, j).signum() != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static Unimodular<BigInteger> complete(Matrix<BigInteger> a, int[] rows, int[] columns) {
    int m = a.rows();
    int rank = columns.length;
    boolean[] independent = new boolean[m];
    for (int i : rows) {
      independent[i] = true;
    }
    int[] unit = new int[m - rank];
    int count = 0;
    for (int i = 0; i < m && count < unit.length; i++) {
      if (!independent[i]) {
        unit[count++] = i;
      }
    }
    Matrix<BigInteger> square =
        Matrix.of(
            Integers.Z,
            m,
            m,
            (i, j) ->
                j < rank
                    ? a.at(i, columns[j])
                    : i == unit[j - rank] ? BigInteger.ONE : BigInteger.ZERO);
    Matrix<Rational> rational = square.map(Q, x -> Rational.of(x, BigInteger.ONE));
    BigInteger d = ExactLinearAlgebra.determinant(Q, rational).numerator().abs();
    BigInteger[][] h = modulo(entries(square), d);
    Matrix<BigInteger> transform = quotient(h, rational);
    Matrix<BigInteger> inverse = rightQuotient(entries(square), h);
    return new Unimodular<>(transform.multiply(a), transform, inverse);
  }

  private static BigInteger[][] entries(Matrix<BigInteger> m) {
    BigInteger[][] out = new BigInteger[m.rows()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = m.row(i).toArray(BigInteger[]::new);
    }
    return out;
  }

  /** The form of a non-singular matrix from its determinant's absolute value; b is used up. */
  static BigInteger[][] modulo(BigInteger[][] b, BigInteger determinant) {
    int n = b.length;
    BigInteger modulus = determinant;
    BigInteger[][] h = new BigInteger[n][];
    for (int j = 0; j < n; j++) {
      if (Thread.interrupted()) {
        throw new CancellationException("Hermite form was interrupted");
      }
      for (int i = j; i < n; i++) {
        reduce(b[i], modulus, j);
      }
      gather(b, j, modulus);
      h[j] = pivotRow(b[j], j, modulus);
      modulus = modulus.divide(h[j][j]);
    }
    for (int j = 1; j < n; j++) {
      for (int i = 0; i < j; i++) {
        BigInteger q = floor(h[i][j], h[j][j]);
        if (q.signum() != 0) {
          subtract(h[i], h[j], q, j);
        }
      }
    }
    return h;
  }

  private static BigInteger floor(BigInteger a, BigInteger b) {
    BigInteger[] division = a.divideAndRemainder(b);
    return division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
  }

  private static void reduce(BigInteger[] row, BigInteger modulus, int from) {
    for (int k = from; k < row.length; k++) {
      row[k] = row[k].mod(modulus);
    }
  }

  /** Clears column j below row j, modulo the modulus. */
  private static void gather(BigInteger[][] b, int j, BigInteger modulus) {
    for (int i = j; i < b.length; i++) {
      if (b[i][j].gcd(modulus).equals(BigInteger.ONE)) {
        BigInteger[] row = b[i];
        b[i] = b[j];
        b[j] = row;
        scale(row, row[j].modInverse(modulus), modulus, j);
        break;
      }
    }
    for (int i = j + 1; i < b.length; i++) {
      if (b[i][j].signum() != 0) {
        merge(b[j], b[i], j, modulus);
      }
    }
  }

  private static void scale(BigInteger[] row, BigInteger factor, BigInteger modulus, int from) {
    for (int k = from; k < row.length; k++) {
      row[k] = row[k].multiply(factor).mod(modulus);
    }
  }

  /** Puts the gcd of two entries of a column into the upper row and 0 into the lower. */
  private static void merge(BigInteger[] upper, BigInteger[] lower, int j, BigInteger modulus) {
    BigInteger a = upper[j];
    BigInteger b = lower[j];
    if (a.signum() != 0) {
      BigInteger[] division = b.divideAndRemainder(a);
      if (division[1].signum() == 0) {
        for (int k = j; k < lower.length; k++) {
          if (upper[k].signum() != 0) {
            lower[k] = lower[k].subtract(division[0].multiply(upper[k])).mod(modulus);
          }
        }
        return;
      }
    }
    var bezout = Integers.Z.extendedGcd(a, b);
    BigInteger left = a.divide(bezout.gcd());
    BigInteger right = b.divide(bezout.gcd());
    for (int k = j; k < lower.length; k++) {
      BigInteger x = upper[k];
      BigInteger y = lower[k];
      upper[k] = bezout.s().multiply(x).add(bezout.t().multiply(y)).mod(modulus);
      lower[k] = left.multiply(y).subtract(right.multiply(x)).mod(modulus);
    }
  }

  /** The row of the form whose pivot is gcd(row[j], modulus). */
  private static BigInteger[] pivotRow(BigInteger[] row, int j, BigInteger modulus) {
    var bezout = Integers.Z.extendedGcd(row[j], modulus);
    BigInteger[] out = new BigInteger[row.length];
    Arrays.fill(out, 0, j, BigInteger.ZERO);
    for (int k = j; k < row.length; k++) {
      out[k] = row[k].multiply(bezout.s()).mod(modulus);
    }
    out[j] = bezout.gcd();
    return out;
  }

  private static void subtract(BigInteger[] row, BigInteger[] other, BigInteger q, int from) {
    for (int k = from; k < row.length; k++) {
      if (other[k].signum() != 0) {
        row[k] = row[k].subtract(q.multiply(other[k]));
      }
    }
  }

  /** h·b⁻¹, an integer matrix. */
  private static Matrix<BigInteger> quotient(BigInteger[][] h, Matrix<Rational> b) {
    int n = h.length;
    Matrix<Rational> right = Matrix.of(Q, n, n, (i, j) -> Rational.of(h[j][i], BigInteger.ONE));
    return ExactLinearAlgebra.solve(Q, b.transpose(), right)
        .orElseThrow(() -> Unimodular.refuted("Hermite form", "a non-singular minor"))
        .transpose()
        .map(Integers.Z, Rational::numerator);
  }

  /** b·h⁻¹ for an upper triangular h, an integer matrix. */
  private static Matrix<BigInteger> rightQuotient(BigInteger[][] b, BigInteger[][] h) {
    int n = h.length;
    for (BigInteger[] row : b) {
      for (int j = 0; j < n; j++) {
        row[j] = row[j].divide(h[j][j]);
        if (row[j].signum() != 0) {
          subtract(row, h[j], row[j], j + 1);
        }
      }
    }
    return Matrix.of(Integers.Z, n, n, (i, j) -> b[i][j]);
  }
}
