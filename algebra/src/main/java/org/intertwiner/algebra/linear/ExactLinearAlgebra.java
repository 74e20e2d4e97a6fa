package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.polynomial.UnivariatePolynomial;
import org.intertwiner.algebra.polynomial.UnivariatePolynomials;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.IntegralDomain;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.algebra.ring.Ring;

/**
 * Exact linear algebra: echelon form, rank, kernel, solutions, inverse over a field; determinant,
 * characteristic polynomial and adjugate over any commutative ring; minimal polynomial.
 *
 * <p>Accuracy: exact. Results depend on the input only. Over ℚ and the cyclotomic fields larger
 * matrices are reduced modulo primes below 2²⁴ at every embedding, lifted, and proved by an exact
 * product (kernel) or by Hadamard's bound (determinant). Complexity: O(rows · columns · rank) field
 * operations, or that many machine operations per prime and embedding.
 */
public final class ExactLinearAlgebra {
  private static final long DIRECT_STEPS = 2000;

  private ExactLinearAlgebra() {}

  /**
   * The reduced row echelon form.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return the form without its zero rows, and the pivot columns
   * @throws LimitExceeded when m is beyond {@link LinearLimits#DEFAULT}
   */
  public static <E> RowEchelon<E> rowEchelon(Field<E> field, Matrix<E> m) {
    return rowEchelon(field, m, LinearLimits.DEFAULT);
  }

  /**
   * The reduced row echelon form.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @param limits the largest size
   * @return the form without its zero rows, and the pivot columns
   * @throws LimitExceeded when m is beyond the limits
   */
  public static <E> RowEchelon<E> rowEchelon(Field<E> field, Matrix<E> m, LinearLimits limits) {
    limits.check("row echelon form", m);
    if (field instanceof PrimeField prime && PrimeFieldRoute.isWorth(m)) {
      return castEchelon(PrimeFieldRoute.rowEchelon(prime, cast(m)));
    }
    if (isWorthLifting(m)) {
      Optional<? extends RowEchelon<?>> lifted = Optional.empty();
      if (field instanceof Rationals) {
        lifted = ModularRoute.rationalEchelon(cast(m));
      } else if (field instanceof Cyclotomics) {
        lifted = ModularRoute.cyclotomicEchelon(cast(m));
      }
      if (lifted.isPresent()) {
        return castEchelon(lifted.get());
      }
    }
    return Elimination.rowEchelon(field, m);
  }

  /** Below this many steps direct elimination is done before the primes are found. */
  static boolean isWorthLifting(Matrix<?> m) {
    long size = (long) m.rows() * m.columns();
    return size * Math.min(m.rows(), m.columns()) >= DIRECT_STEPS;
  }

  @SuppressWarnings("unchecked") // the ring tells the type of the entries
  static <F> Matrix<F> cast(Matrix<?> m) {
    return (Matrix<F>) m;
  }

  @SuppressWarnings("unchecked") // the field tells the type of the entries
  private static <F> RowEchelon<F> castEchelon(RowEchelon<?> echelon) {
    return (RowEchelon<F>) echelon;
  }

  /**
   * The rank.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return the rank
   */
  public static <E> int rank(Field<E> field, Matrix<E> m) {
    return rowEchelon(field, m).rank();
  }

  /**
   * The kernel {x : m·x = 0}.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return columns(m) × nullity; the columns are the basis {@link RowEchelon#kernel()} describes
   */
  public static <E> Matrix<E> kernel(Field<E> field, Matrix<E> m) {
    return rowEchelon(field, m).kernel();
  }

  /**
   * A solution of m·X = right, with 0 at the variables without a pivot.
   *
   * @param <E> the entries
   * @param field their field
   * @param m rows × columns
   * @param right rows × k
   * @return columns × k, or empty when there is none
   * @throws InvalidInput when the numbers of rows differ
   */
  public static <E> Optional<Matrix<E>> solve(Field<E> field, Matrix<E> m, Matrix<E> right) {
    RowEchelon<E> echelon = rowEchelon(field, m.join(right));
    int n = m.columns();
    int rank = echelon.rank();
    if (rank > 0 && echelon.pivotColumns().get(rank - 1) >= n) {
      return Optional.empty();
    }
    int[] rowOf = new int[n];
    java.util.Arrays.fill(rowOf, -1);
    for (int i = 0; i < rank; i++) {
      rowOf[echelon.pivotColumns().get(i)] = i;
    }
    E zero = field.zero();
    return Optional.of(
        Matrix.of(
            field,
            n,
            right.columns(),
            (i, j) -> rowOf[i] < 0 ? zero : echelon.matrix().at(rowOf[i], n + j)));
  }

  /**
   * All solutions of m·X = right.
   *
   * @param <E> the entries
   * @param field their field
   * @param m rows × columns
   * @param right rows × k
   * @return a particular solution and the kernel, or empty when there is none
   * @throws InvalidInput when the numbers of rows differ
   */
  public static <E> Optional<Solutions<E>> solutions(Field<E> field, Matrix<E> m, Matrix<E> right) {
    return solve(field, m, right).map(particular -> new Solutions<>(particular, kernel(field, m)));
  }

  /**
   * A basis of the span of the rows.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return rank × columns, in reduced row echelon form
   */
  public static <E> Matrix<E> rowSpace(Field<E> field, Matrix<E> m) {
    return rowEchelon(field, m).matrix();
  }

  /**
   * A basis of the span of the columns, the image of m.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return rows × rank, in reduced column echelon form
   */
  public static <E> Matrix<E> columnSpace(Field<E> field, Matrix<E> m) {
    return rowSpace(field, m.transpose()).transpose();
  }

  /**
   * The inverse.
   *
   * @param <E> the entries
   * @param field their field
   * @param m a square matrix
   * @return its inverse, or empty when it is singular
   * @throws InvalidInput when m is not square
   */
  public static <E> Optional<Matrix<E>> inverse(Field<E> field, Matrix<E> m) {
    LinearLimits.square("inverse", m);
    return solve(field, m, Matrix.identity(field, m.rows()));
  }

  /**
   * The determinant.
   *
   * <p>Modulo primes over ℤ, ℚ and cyclotomic fields, by elimination over other fields,
   * fraction-free over integral domains, without division over other rings.
   *
   * @param <E> the entries
   * @param ring their commutative ring
   * @param m a square matrix
   * @return det m; 1 for the empty matrix
   * @throws InvalidInput when m is not square
   * @throws LimitExceeded when m is beyond {@link LinearLimits#DEFAULT}
   */
  public static <E> E determinant(Ring<E> ring, Matrix<E> m) {
    return determinant(ring, m, LinearLimits.DEFAULT);
  }

  /**
   * The determinant.
   *
   * @param <E> the entries
   * @param ring their commutative ring
   * @param m a square matrix
   * @param limits the largest size
   * @return det m; 1 for the empty matrix
   * @throws InvalidInput when m is not square
   * @throws LimitExceeded when m is beyond the limits
   */
  public static <E> E determinant(Ring<E> ring, Matrix<E> m, LinearLimits limits) {
    LinearLimits.square("determinant", m);
    limits.check("determinant", m);
    return Invariants.determinant(ring, m);
  }

  /**
   * The determinant by fraction-free elimination, an independent second way.
   *
   * @param <E> the entries
   * @param domain their integral domain, for example a field
   * @param m a square matrix
   * @return det m
   * @throws InvalidInput when m is not square
   */
  public static <E> E bareissDeterminant(IntegralDomain<E> domain, Matrix<E> m) {
    LinearLimits.square("determinant", m);
    return bareiss(domain, m).determinant();
  }

  /**
   * The rank by fraction-free elimination, an independent second way.
   *
   * @param <E> the entries
   * @param domain their integral domain, for example a field
   * @param m any matrix
   * @return the rank over the field of fractions
   */
  public static <E> int bareissRank(IntegralDomain<E> domain, Matrix<E> m) {
    return bareiss(domain, m).rank();
  }

  @SuppressWarnings("unchecked") // the field tells the type of the entries
  private static <E> Bareiss<E> bareiss(IntegralDomain<E> domain, Matrix<E> m) {
    return domain instanceof Rationals
        ? (Bareiss<E>) Bareiss.ofRationals(cast(m))
        : Bareiss.of(domain, m);
  }

  /**
   * The characteristic polynomial det(x − m).
   *
   * <p>Over ℤ, ℚ and cyclotomic fields from Hessenberg forms modulo primes, enough of them for a
   * bound on the coefficients; over other fields from a Hessenberg form; over other rings without
   * division ({@link #berkowitzPolynomial}).
   *
   * @param <E> the entries
   * @param ring their commutative ring
   * @param m a square matrix
   * @return a monic polynomial of degree rows(m)
   * @throws InvalidInput when m is not square
   * @throws LimitExceeded when m is beyond {@link LinearLimits#DEFAULT}
   */
  public static <E> UnivariatePolynomial<E> characteristicPolynomial(Ring<E> ring, Matrix<E> m) {
    LinearLimits.square("characteristic polynomial", m);
    LinearLimits.DEFAULT.check("characteristic polynomial", m);
    return UnivariatePolynomial.of(ring, Invariants.characteristicPolynomial(ring, m));
  }

  /**
   * The characteristic polynomial without division, an independent second way.
   *
   * <p>Complexity: n⁴/4 products. Source: Berkowitz, Inf. Process. Lett. 18 (1984).
   *
   * @param <E> the entries
   * @param ring their commutative ring
   * @param m a square matrix
   * @return det(x − m)
   * @throws InvalidInput when m is not square
   */
  public static <E> UnivariatePolynomial<E> berkowitzPolynomial(Ring<E> ring, Matrix<E> m) {
    LinearLimits.square("characteristic polynomial", m);
    return UnivariatePolynomial.of(ring, Berkowitz.characteristicPolynomial(ring, m));
  }

  /**
   * The minimal polynomial: the monic polynomial of least degree with m as a zero.
   *
   * <p>Over ℚ it is lifted from primes and proved: it annihilates m exactly, and no smaller degree
   * is possible modulo a prime. Over other fields it is the least common multiple of local
   * annihilators, computed exactly.
   *
   * @param <E> the entries
   * @param field their field
   * @param m a square matrix
   * @return the minimal polynomial; 1 for the empty matrix
   * @throws InvalidInput when m is not square
   * @throws LimitExceeded when m is beyond {@link LinearLimits#DEFAULT}
   */
  public static <E> UnivariatePolynomial<E> minimalPolynomial(Field<E> field, Matrix<E> m) {
    LinearLimits.square("minimal polynomial", m);
    LinearLimits.DEFAULT.check("minimal polynomial", m);
    return UnivariatePolynomial.of(field, Invariants.minimalPolynomial(field, m));
  }

  /**
   * The invariant factors of x − m other than 1: each divides the next, their product is the
   * characteristic and the last one the minimal polynomial; they determine m up to similarity.
   *
   * <p>Complexity: a Smith form over F[x]; meant for small matrices.
   *
   * @param <E> the entries
   * @param field their field
   * @param m a square matrix
   * @return monic polynomials of positive degree
   * @throws InvalidInput when m is not square
   */
  public static <E> List<UnivariatePolynomial<E>> similarityInvariants(
      Field<E> field, Matrix<E> m) {
    LinearLimits.square("similarity invariants", m);
    UnivariatePolynomials<E> polynomials = UnivariatePolynomials.over(field);
    UnivariatePolynomial<E> x = UnivariatePolynomial.variable(field);
    Matrix<UnivariatePolynomial<E>> pencil =
        Matrix.of(
            polynomials,
            m.rows(),
            m.rows(),
            (i, j) -> {
              UnivariatePolynomial<E> entry = UnivariatePolynomial.constant(field, m.at(i, j));
              return i == j ? x.subtract(entry) : entry.negate();
            });
    return SmithForm.of(polynomials, pencil).invariantFactors().stream()
        .filter(d -> d.degree() > 0)
        .toList();
  }

  /**
   * The companion matrix of a monic polynomial: ones below the diagonal, minus the coefficients in
   * the last column; its characteristic and minimal polynomial are the given one.
   *
   * @param <E> the coefficients
   * @param polynomial a monic polynomial
   * @return degree × degree
   * @throws InvalidInput when the polynomial is not monic
   */
  public static <E> Matrix<E> companion(UnivariatePolynomial<E> polynomial) {
    if (!polynomial.isMonic()) {
      throw new InvalidInput(
          "companion matrix", polynomial.toString(), "a monic polynomial", "divide it first");
    }
    Ring<E> ring = polynomial.ring();
    int n = polynomial.degree();
    E zero = ring.zero();
    E one = ring.one();
    return Matrix.of(
        ring,
        n,
        n,
        (i, j) -> {
          if (j == n - 1) {
            return ring.negate(polynomial.coefficient(i));
          }
          return i == j + 1 ? one : zero;
        });
  }

  /**
   * The adjugate: the transposed matrix of cofactors, with m·adj m = adj m·m = det m.
   *
   * <p>Without division, from the characteristic polynomial Σ cₖxᵏ as ± Σ cₖ₊₁mᵏ. Complexity: n⁴
   * products.
   *
   * @param <E> the entries
   * @param ring their commutative ring
   * @param m a square matrix
   * @return adj m
   * @throws InvalidInput when m is not square
   */
  public static <E> Matrix<E> adjugate(Ring<E> ring, Matrix<E> m) {
    LinearLimits.square("adjugate", m);
    List<E> coefficients = Invariants.characteristicPolynomial(ring, m);
    int n = m.rows();
    Matrix<E> identity = Matrix.identity(ring, n);
    Matrix<E> sum = Matrix.zero(ring, n, n);
    for (int k = n; k >= 1; k--) {
      sum = sum.multiply(m).add(identity.scale(coefficients.get(k)));
    }
    return n % 2 == 0 ? sum.negate() : sum;
  }

  /**
   * A maximal independent set of columns, the first in lexicographic order.
   *
   * @param <E> the entries
   * @param field their field
   * @param m any matrix
   * @return the pivot columns, ascending
   */
  public static <E> List<Integer> independentColumns(Field<E> field, Matrix<E> m) {
    return new ArrayList<>(rowEchelon(field, m).pivotColumns());
  }
}
