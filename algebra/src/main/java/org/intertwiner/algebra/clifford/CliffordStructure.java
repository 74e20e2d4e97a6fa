package org.intertwiner.algebra.clifford;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Ring;

/**
 * What a Clifford algebra is as an algebra: its centre, its matrices, its type.
 *
 * <p>Accuracy: exact. Example: {@code CliffordAlgebra.of(Rationals.Q, 4, 1, 0).structure().type()}
 * prints as {@code M4(ℂ)}.
 *
 * @param <E> the coefficients
 * @param algebra the algebra
 */
public record CliffordStructure<E>(CliffordAlgebra<E> algebra) {

  /** The real division algebras. */
  public enum DivisionAlgebra {
    /** The real numbers, of dimension 1. */
    REAL("ℝ", 1),
    /** The complex numbers, of dimension 2. */
    COMPLEX("ℂ", 2),
    /** The quaternions, of dimension 4. */
    QUATERNION("ℍ", 4);

    private final String symbol;
    private final int dimension;

    DivisionAlgebra(String symbol, int dimension) {
      this.symbol = symbol;
      this.dimension = dimension;
    }

    /** {@return the dimension over ℝ} */
    public int dimension() {
      return dimension;
    }

    @Override
    public String toString() {
      return symbol;
    }
  }

  /**
   * A semisimple real algebra with at most two equal simple factors.
   *
   * @param over the division algebra 𝔻
   * @param size the number of rows m
   * @param doubled whether it is M_m(𝔻) ⊕ M_m(𝔻) rather than M_m(𝔻)
   */
  public record Type(DivisionAlgebra over, int size, boolean doubled) {

    /** {@return the dimension over ℝ} */
    public long dimension() {
      return (long) size * size * over.dimension() * (doubled ? 2 : 1);
    }

    /** {@return the dimension over ℝ of a smallest faithful module} */
    public int moduleDimension() {
      return size * over.dimension() * (doubled ? 2 : 1);
    }

    @Override
    public String toString() {
      String one = size == 1 ? over.toString() : "M" + size + "(" + over + ")";
      return doubled ? one + "⊕" + one : one;
    }
  }

  /**
   * The isomorphism type over ℝ when all squares are ±1.
   *
   * <p>No table of (p − q) mod 8 is used: the form ⟨x²⟩₀ has as signature the number of blades of
   * square +1 less those of square −1; it is a positive multiple of m for M_m(ℝ), 0 for M_m(ℂ) and
   * negative for M_m(ℍ), and the algebra is doubled when n is odd and I² = 1. Complexity: 2ⁿ.
   *
   * @return the type
   * @throws InvalidInput when a square is not ±1
   */
  public Type type() {
    int negative = negativeSquares();
    int n = algebra.dimension();
    long signature = 0;
    for (int blade = 0; blade < 1 << n; blade++) {
      signature += squaresToMinusOne(blade, negative) ? -1 : 1;
    }
    boolean doubled = n % 2 == 1 && !squaresToMinusOne((1 << n) - 1, negative);
    DivisionAlgebra over =
        signature > 0
            ? DivisionAlgebra.REAL
            : signature == 0 ? DivisionAlgebra.COMPLEX : DivisionAlgebra.QUATERNION;
    int simple = n - (doubled ? 1 : 0);
    int logarithm = (simple - Integer.numberOfTrailingZeros(over.dimension())) / 2;
    return new Type(over, 1 << logarithm, doubled);
  }

  /** The generators of square −1 as a mask, where all squares are ±1. */
  int negativeSquares() {
    Ring<E> ring = algebra.ring();
    int mask = 0;
    for (int i = 0; i < algebra.dimension(); i++) {
      E square = algebra.squares().get(i);
      if (ring.isOne(ring.negate(square)) && !ring.isOne(square)) {
        mask |= 1 << i;
      } else if (!ring.isOne(square)) {
        throw new InvalidInput(
            "square of e" + (i + 1), ring.format(square), "1 or -1", "rescale the generator");
      }
    }
    return mask;
  }

  static boolean squaresToMinusOne(int blade, int negative) {
    int k = Integer.bitCount(blade);
    return (((k * (k - 1) / 2) + Integer.bitCount(blade & negative)) & 1) != 0;
  }

  /**
   * A basis of the centre; for a diagonal form it consists of blades.
   *
   * @return the blades that commute with every generator, in canonical order
   */
  public List<Multivector<E>> centre() {
    return IntStream.of(algebra.blades())
        .mapToObj(blade -> algebra.blade(blade, algebra.ring().one()))
        .filter(
            x ->
                IntStream.rangeClosed(1, algebra.dimension())
                    .allMatch(i -> algebra.isZero(algebra.commutator(algebra.generator(i), x))))
        .toList();
  }

  /**
   * The left regular representation y ↦ xy. Shape: 2ⁿ × 2ⁿ, blades in canonical order.
   *
   * @param x a multivector
   * @return its matrix; a faithful homomorphism of rings
   * @throws LimitExceeded when the matrix has more entries than a product may have terms
   */
  public Matrix<E> leftRegular(Multivector<E> x) {
    long entries = 1L << (2 * algebra.dimension());
    long most = Math.min(algebra.limits().maxProducts(), 1L << 30);
    if (entries > most) {
      throw new LimitExceeded(
          "left regular representation",
          entries + " entries",
          "at most " + most,
          "CliffordLimits.maxProducts");
    }
    return matrix(
        algebra, algebra, b -> algebra.multiply(x, algebra.blade(b, algebra.ring().one())));
  }

  /** The matrix of a linear map between algebras, given on blades. */
  static <E> Matrix<E> matrix(
      CliffordAlgebra<E> source,
      CliffordAlgebra<E> target,
      java.util.function.IntFunction<Multivector<E>> image) {
    int[] rows = target.blades();
    List<Multivector<E>> columns = IntStream.of(source.blades()).mapToObj(image).toList();
    return Matrix.of(
        target.ring(),
        rows.length,
        columns.size(),
        (i, j) -> target.coefficient(columns.get(j), rows[i]));
  }

  /**
   * The faithful real spinors.
   *
   * @return the module
   * @throws InvalidInput when a square is not ±1
   * @throws LimitExceeded when the module is too large
   */
  public SpinorModule<E> spinors() {
    return SpinorModule.of(algebra);
  }

  /**
   * The even subalgebra as a Clifford algebra with one generator less.
   *
   * @return the subalgebra with its embedding
   * @throws InvalidInput when no generator has an evidently invertible square
   */
  public EvenSubalgebra<E> evenSubalgebra() {
    return EvenSubalgebra.of(algebra);
  }

  /** {@return the grades 0 … n with their ranks, the binomial coefficients} */
  public List<Integer> ranks() {
    int n = algebra.dimension();
    Integer[] ranks = new Integer[n + 1];
    for (int k = 0; k <= n; k++) {
      ranks[k] = k == 0 ? 1 : (int) ((long) ranks[k - 1] * (n - k + 1) / k);
    }
    return Collections.unmodifiableList(List.of(ranks));
  }
}
