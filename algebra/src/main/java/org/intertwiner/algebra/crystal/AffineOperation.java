package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.jspecify.annotations.Nullable;

/**
 * An affine map x ↦ Wx + w of ℚⁿ, written {W|w} or as coordinates: {@code -x,y+1/2,-z+1/2}.
 *
 * <p>Besides symmetry operations it serves for changes of basis, and with a singular W for families
 * of points: {@code x,1/4,z} is the plane y = 1/4. Accuracy: exact. Complexity: products cost n³.
 * <em>Source:</em> International Tables for Crystallography A, section 11.1 (coordinate triplets).
 *
 * <p>Example: {@code
 * AffineOperation.parse("-x,y+1/2,-z").multiply(AffineOperation.parse("-x,-y,-z"))} is {@code
 * x,-y+1/2,z}.
 */
public final class AffineOperation {
  /** The largest number of coordinates. */
  public static final int MAX_DIMENSION = 16;

  private final int n;
  private final Rational[] linear;
  private final Rational[] shift;
  private final int hash;

  private AffineOperation(int n, Rational[] linear, Rational[] shift) {
    this.n = n;
    this.linear = linear;
    this.shift = shift;
    this.hash = 31 * Arrays.hashCode(linear) + Arrays.hashCode(shift);
  }

  /**
   * The map with a linear part and a translation.
   *
   * @param linear W, n × n with 1 ≤ n ≤ {@link #MAX_DIMENSION}
   * @param translation w, n numbers
   * @return x ↦ Wx + w
   * @throws InvalidInput where W is not square, or w has another length
   */
  public static AffineOperation of(Matrix<Rational> linear, List<Rational> translation) {
    if (!linear.isSquare() || linear.rows() != translation.size()) {
      throw new InvalidInput(
          "affine operation",
          "a "
              + linear.rows()
              + " × "
              + linear.columns()
              + " matrix and a translation of "
              + translation.size()
              + " numbers",
          "an n × n matrix and n numbers",
          "");
    }
    int n = linear.rows();
    checkDimension(n);
    Rational[] entries = new Rational[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries[i * n + j] = linear.at(i, j);
      }
    }
    return new AffineOperation(n, entries, translation.toArray(new Rational[0]));
  }

  static AffineOperation ofArrays(int n, Rational[] linear, Rational[] shift) {
    return new AffineOperation(n, linear, shift);
  }

  static void checkDimension(int n) {
    if (n < 1 || n > MAX_DIMENSION) {
      throw new InvalidInput(
          "affine operation", n + " coordinates", "1 … " + MAX_DIMENSION + " coordinates", "");
    }
  }

  /**
   * The identity.
   *
   * @param n the number of coordinates
   * @return x ↦ x
   * @throws InvalidInput where n is out of range
   */
  public static AffineOperation identity(int n) {
    checkDimension(n);
    Rational[] zero = new Rational[n];
    Arrays.fill(zero, Rational.ZERO);
    return translation(Arrays.asList(zero));
  }

  /**
   * A translation.
   *
   * @param vector w
   * @return x ↦ x + w
   * @throws InvalidInput where the number of coordinates is out of range
   */
  public static AffineOperation translation(List<Rational> vector) {
    return of(Matrix.identity(Rationals.Q, Math.max(1, vector.size())), vector);
  }

  /**
   * A single point as the constant map.
   *
   * @param coordinates its coordinates
   * @return x ↦ w
   * @throws InvalidInput where their number is out of range
   */
  public static AffineOperation point(List<Rational> coordinates) {
    int n = coordinates.size();
    return of(Matrix.zero(Rationals.Q, Math.max(1, n), Math.max(1, n)), coordinates);
  }

  /**
   * Reads coordinates such as {@code -y,x-y,z+1/3}, {@code 1/2*x, x/2+y} or {@code
   * x1,-x2,x3,x4+1/2}.
   *
   * <p>The coordinates are x, y, z or x1 … xn. Numbers are whole, fractions or decimals.
   *
   * @param text n coordinates separated by commas
   * @return the map
   * @throws InvalidInput where the text is none, with the place
   */
  public static AffineOperation parse(String text) {
    return AffineText.parse(text);
  }

  /** {@return the number n of coordinates} */
  public int dimension() {
    return n;
  }

  /** {@return W} */
  public Matrix<Rational> linear() {
    return Matrix.of(Rationals.Q, n, n, (i, j) -> linear[i * n + j]);
  }

  /** {@return w, unmodifiable} */
  public List<Rational> translation() {
    return List.of(shift);
  }

  Rational linearAt(int i, int j) {
    return linear[i * n + j];
  }

  Rational shiftAt(int i) {
    return shift[i];
  }

  /**
   * The composition, first the other and then this.
   *
   * @param other V, v
   * @return {WV | Wv + w}
   * @throws InvalidInput where the dimensions differ
   */
  public AffineOperation multiply(AffineOperation other) {
    sameDimension(other.n);
    Rational[] product = new Rational[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k < n; k++) {
          sum = addProduct(sum, linear[i * n + k], other.linear[k * n + j]);
        }
        product[i * n + j] = sum;
      }
    }
    return new AffineOperation(n, product, image(other.shift));
  }

  private static Rational addProduct(Rational sum, Rational a, Rational b) {
    if (a.isZero() || b.isZero()) {
      return sum;
    }
    return sum.add(a.isOne() ? b : a.multiply(b));
  }

  private Rational[] image(Rational[] x) {
    Rational[] y = new Rational[n];
    for (int i = 0; i < n; i++) {
      Rational sum = shift[i];
      for (int k = 0; k < n; k++) {
        sum = addProduct(sum, linear[i * n + k], x[k]);
      }
      y[i] = sum;
    }
    return y;
  }

  private void sameDimension(int other) {
    if (other != n) {
      throw new InvalidInput(
          "affine operation " + this, other + " coordinates", n + " coordinates", "");
    }
  }

  /**
   * The image of a point.
   *
   * @param point x
   * @return Wx + w
   * @throws InvalidInput where the dimensions differ
   */
  public List<Rational> apply(List<Rational> point) {
    sameDimension(point.size());
    return List.of(image(point.toArray(new Rational[0])));
  }

  /**
   * The inverse.
   *
   * @return {W⁻¹ | −W⁻¹w}
   * @throws InvalidInput where W is singular
   */
  public AffineOperation inverse() {
    Matrix<Rational> inverse =
        ExactLinearAlgebra.inverse(Rationals.Q, linear())
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "inverse of " + this, "a singular linear part", "an invertible one", ""));
    List<Rational> back = inverse.apply(translation()).stream().map(Rational::negate).toList();
    return of(inverse, back);
  }

  /** {@return the same map with the translation moved into 0 ≤ wᵢ &lt; 1} */
  public AffineOperation modulo1() {
    boolean reduced = true;
    for (Rational t : shift) {
      reduced &= t.signum() >= 0 && t.compareTo(Rational.ONE) < 0;
    }
    return reduced ? this : new AffineOperation(n, linear, fractions(shift));
  }

  private static Rational[] fractions(Rational[] values) {
    Rational[] result = new Rational[values.length];
    Arrays.setAll(result, i -> fraction(values[i]));
    return result;
  }

  /** value − ⌊value⌋. */
  static Rational fraction(Rational value) {
    if (value.isInteger()) {
      return Rational.ZERO;
    }
    return Rational.of(value.numerator().mod(value.denominator()), value.denominator());
  }

  /** The same linear part with another translation. */
  AffineOperation withTranslation(List<Rational> vector) {
    return new AffineOperation(n, linear, vector.toArray(new Rational[0]));
  }

  /** {@return whether W is the identity} */
  public boolean isTranslation() {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i == j ? !linear[i * n + j].isOne() : !linear[i * n + j].isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@return whether all entries of W are whole numbers} */
  public boolean isIntegral() {
    return Arrays.stream(linear).allMatch(Rational::isInteger);
  }

  /** {@return det W} */
  public Rational determinant() {
    return ExactLinearAlgebra.determinant(Rationals.Q, linear());
  }

  /**
   * The map seen from other coordinates.
   *
   * @param change x ↦ x′, the new coordinates of a point; invertible
   * @return change · this · change⁻¹
   * @throws InvalidInput where the change is singular or of another dimension
   */
  public AffineOperation conjugatedBy(AffineOperation change) {
    return change.multiply(this).multiply(change.inverse());
  }

  /** Whether the linear parts are equal. */
  boolean hasLinearPartOf(AffineOperation other) {
    return Arrays.equals(linear, other.linear);
  }

  /** The entries of the linear part, row by row. */
  List<Rational> linearEntries() {
    return new ArrayList<>(Arrays.asList(linear));
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof AffineOperation other
        && hash == other.hash
        && Arrays.equals(linear, other.linear)
        && Arrays.equals(shift, other.shift);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** {@return the coordinates that {@link #parse} reads back, for example {@code -x,y+1/2,-z}} */
  @Override
  public String toString() {
    return AffineText.print(this);
  }
}
