package org.intertwiner.algebra.clifford;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Rational;

/**
 * Products of dense float64 multivectors of Cl(p, q, r), one pair or a batch.
 *
 * <p>Shape: a multivector has 2ⁿ components, blades by grade, then lexicographically. Accuracy: for
 * every component |computed − exact| ≤ γ Σ |aᵢ||bⱼ| over the pairs that meet in it, γ = Ku/(1 −
 * Ku), K = 2ⁿ + 1, u = 2⁻⁵³, barring underflow. Complexity: at most 4ⁿ multiply-adds a pair.
 *
 * <p>A batch is cut into blocks that stay in the cache, one short row per blade, so that the inner
 * loops run along the batch without gaps. Signs cost nothing there: rows of the left factor are
 * kept with both signs. Two rows of each factor meet in two rows of the result, so that four
 * multiply-adds share their loads.
 *
 * <p>Example: {@code DenseClifford.of(4, 1, 0).multiplyPlanar(a, b, product, count)}.
 */
public final class DenseClifford {
  private static final int MAX_DIMENSION = 10;
  private static final int TAYLOR_DEGREE = 16;

  private final int dimension;
  private final int positive;
  private final int negative;
  private final int none;
  private final BladeProduct kind;
  private final int[] blades;
  private final DenseProgram program;

  private DenseClifford(int p, int q, int r, BladeProduct kind) {
    this.dimension = p + q + r;
    this.positive = (1 << p) - 1;
    this.negative = ((1 << q) - 1) << p;
    this.none = ((1 << r) - 1) << (p + q);
    this.kind = kind;
    this.blades = Blades.canonical(dimension);
    this.program = DenseProgram.of(this);
  }

  /**
   * The geometric product of Cl(p, q, r).
   *
   * @param p number of squares +1
   * @param q number of squares −1
   * @param r number of squares 0
   * @return the product
   * @throws InvalidInput when a number is negative
   * @throws LimitExceeded when p + q + r exceeds 10
   */
  public static DenseClifford of(int p, int q, int r) {
    if (p < 0 || q < 0 || r < 0) {
      throw new InvalidInput(
          "signature", "(" + p + ", " + q + ", " + r + ")", "three numbers ≥ 0", "");
    }
    if ((long) p + q + r > MAX_DIMENSION) {
      throw new LimitExceeded(
          "generators of a dense Clifford algebra",
          Long.toString((long) p + q + r),
          "at most " + MAX_DIMENSION,
          "CliffordAlgebra holds sparse multivectors");
    }
    return new DenseClifford(p, q, r, BladeProduct.GEOMETRIC);
  }

  /**
   * Another product of the same algebra.
   *
   * @param product which pairs of blades contribute
   * @return the products of this signature with that choice
   */
  public DenseClifford with(BladeProduct product) {
    return new DenseClifford(
        Integer.bitCount(positive), Integer.bitCount(negative), Integer.bitCount(none), product);
  }

  /** {@return the number of generators} */
  public int dimension() {
    return dimension;
  }

  /** {@return the number of components, 2ⁿ} */
  public int size() {
    return 1 << dimension;
  }

  /** {@return the blades of the components as masks; a fresh array} */
  public int[] blades() {
    return blades.clone();
  }

  /** {@return how many multiply-adds one pair costs} */
  public long multiplyAdds() {
    return program.multiplyAdds();
  }

  /**
   * What two blades contribute.
   *
   * @param a mask of the left blade
   * @param b mask of the right blade
   * @return the coefficient −1, 0 or 1 of e_{a△b} in their product
   */
  public int sign(int a, int b) {
    if (!kind.keeps(a, b) || (a & b & none) != 0) {
      return 0;
    }
    boolean minus = (Integer.bitCount(a & b & negative) & 1) != 0;
    return Blades.isOdd(a, b) ^ minus ? -1 : 1;
  }

  /**
   * The product of two multivectors.
   *
   * @param a left factor, 2ⁿ components
   * @param b right factor, 2ⁿ components
   * @return the product, a fresh array
   * @throws InvalidInput when a length is wrong
   */
  public double[] multiply(double[] a, double[] b) {
    double[] product = new double[size()];
    multiplyInterleaved(a, b, product, 1);
    return product;
  }

  /**
   * Products of a batch, stored blade by blade: component k of multivector i at k·count + i.
   *
   * @param a left factors, 2ⁿ·count numbers
   * @param b right factors, 2ⁿ·count numbers
   * @param product receives the products; it may be one of the factors
   * @param count how many pairs
   * @throws InvalidInput when a length is wrong
   * @throws CancellationException when the thread is interrupted
   */
  public void multiplyPlanar(double[] a, double[] b, double[] product, int count) {
    check(count, a, b, product);
    DenseProgram.Rows rows = program.rows(count);
    for (int start = 0; start < count; start += rows.length()) {
      checkInterrupt();
      int length = Math.min(rows.length(), count - start);
      for (int k = 0; k < blades.length; k++) {
        int from = k * count + start;
        System.arraycopy(a, from, rows.left(blades[k]), 0, length);
        System.arraycopy(b, from, rows.right(blades[k]), 0, length);
      }
      rows.run(length);
      for (int k = 0; k < blades.length; k++) {
        System.arraycopy(rows.product(blades[k]), 0, product, k * count + start, length);
      }
    }
  }

  /**
   * Products of a batch, stored one multivector after the other: component k of multivector i at
   * i·2ⁿ + k.
   *
   * @param a left factors, 2ⁿ·count numbers
   * @param b right factors, 2ⁿ·count numbers
   * @param product receives the products; it may be one of the factors
   * @param count how many pairs
   * @throws InvalidInput when a length is wrong
   * @throws CancellationException when the thread is interrupted
   */
  public void multiplyInterleaved(double[] a, double[] b, double[] product, int count) {
    check(count, a, b, product);
    int size = size();
    DenseProgram.Rows rows = program.rows(count);
    for (int start = 0; start < count; start += rows.length()) {
      checkInterrupt();
      int length = Math.min(rows.length(), count - start);
      for (int k = 0; k < size; k++) {
        gather(a, start * size + k, size, rows.left(blades[k]), length);
        gather(b, start * size + k, size, rows.right(blades[k]), length);
      }
      rows.run(length);
      for (int k = 0; k < size; k++) {
        scatter(rows.product(blades[k]), product, start * size + k, size, length);
      }
    }
  }

  private static void gather(double[] from, int offset, int stride, double[] to, int length) {
    for (int i = 0; i < length; i++) {
      to[i] = from[offset + i * stride];
    }
  }

  private static void scatter(double[] from, double[] to, int offset, int stride, int length) {
    for (int i = 0; i < length; i++) {
      to[offset + i * stride] = from[i];
    }
  }

  private static void checkInterrupt() {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while multiplying multivectors");
    }
  }

  private void check(int count, double[]... arrays) {
    for (double[] array : arrays) {
      if (count < 0 || array.length != (long) count * size()) {
        throw new InvalidInput(
            "batch of " + count + " multivectors",
            array.length + " numbers",
            count + " · " + size(),
            "one number per blade");
      }
    }
  }

  /**
   * The exponential series Σ xᵏ/k!.
   *
   * <p>Scaling, Taylor's polynomial of degree 16, and squaring, with the geometric product. For a
   * bivector the result is a rotor: in Cl(3) of exp(−θ/2 e12) by the angle θ from e1 to e2.
   * Accuracy: with ‖x‖ = Σ|xₖ| the error is at most 24·2ⁿ (1 + 4‖x‖) u e^‖x‖ in this norm, u =
   * 2⁻⁵³; for rotations it is in practice some units of u. Complexity: 16 + log₂ ‖x‖ products.
   *
   * @param x a multivector, 2ⁿ components
   * @return its exponential, a fresh array
   * @throws InvalidInput when the length is wrong or x is not finite or e^x overflows
   */
  public double[] exp(double[] x) {
    check(1, x);
    double norm = Arrays.stream(x).map(Math::abs).sum();
    DenseClifford geometric = kind == BladeProduct.GEOMETRIC ? this : with(BladeProduct.GEOMETRIC);
    int halvings = norm > 0.5 && norm < Double.MAX_VALUE ? Math.getExponent(norm) + 2 : 0;
    double[] scaled = Arrays.stream(x).map(c -> Math.scalb(c, -halvings)).toArray();
    double[] sum = new double[size()];
    sum[0] = 1;
    for (int k = TAYLOR_DEGREE; k > 0; k--) {
      sum = geometric.multiply(scaled, sum);
      for (int i = 0; i < sum.length; i++) {
        sum[i] /= k;
      }
      sum[0] += 1;
    }
    for (int k = 0; k < halvings; k++) {
      sum = geometric.multiply(sum, sum);
    }
    if (!Arrays.stream(sum).allMatch(Double::isFinite)) {
      throw new InvalidInput(
          "exponential of a multivector", "norm " + norm, "a finite result", "divide x first");
    }
    return sum;
  }

  /**
   * Rounds an exact multivector.
   *
   * @param x a multivector over ℚ of at most n generators
   * @return its components, each rounded to within one ulp
   * @throws InvalidInput when a blade lies outside the algebra
   */
  public double[] toDense(Multivector<Rational> x) {
    double[] dense = new double[size()];
    for (int k = 0; k < x.size(); k++) {
      Multivector.checked(x.blade(k), dimension);
    }
    for (int k = 0; k < blades.length; k++) {
      dense[k] = x.at(blades[k]).map(Rational::doubleValue).orElse(0.0);
    }
    return dense;
  }

  BladeProduct kind() {
    return kind;
  }

  @Override
  public String toString() {
    return kind
        + " product of Cl("
        + Integer.bitCount(positive)
        + ", "
        + Integer.bitCount(negative)
        + ", "
        + Integer.bitCount(none)
        + ")";
  }
}
