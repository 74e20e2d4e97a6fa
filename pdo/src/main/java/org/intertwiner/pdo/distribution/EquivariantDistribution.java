package org.intertwiner.pdo.distribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.OperatorSum;
import org.intertwiner.pdo.direct.SymbolCheck;
import org.intertwiner.pdo.direct.SymbolConstraint;

/**
 * A distribution K on ℝⁿ with values in matrices that acts by convolution: Σ_s D_s(∂) G_s over
 * finitely many variances s ≥ 0, with G_s(x) = (2πs)^{−n/2} exp(−|x|²/2s) and G_0 = δ.
 *
 * <p>The part of variance 0 is the differential operator, supported in the origin; a part of
 * variance s &gt; 0 is a function, a matrix of polynomials times a Gaussian. All of it commutes
 * with a group of isometries where the operators D_s do.
 *
 * <p><i>Shape:</i> rows × columns. <i>Accuracy:</i> exact. <i>Source:</i> Jenner and Weiler (2022).
 *
 * <p>Example: {@code EquivariantDistribution.gaussian(OperatorSum.of(gradient), Rational.ONE)}.
 */
public final class EquivariantDistribution {
  private final int rows;
  private final int columns;
  private final int variables;
  private final SortedMap<Rational, OperatorSum> parts;

  private EquivariantDistribution(
      int rows, int columns, int variables, SortedMap<Rational, OperatorSum> parts) {
    this.rows = rows;
    this.columns = columns;
    this.variables = variables;
    this.parts = Collections.unmodifiableSortedMap(parts);
  }

  private static EquivariantDistribution of(OperatorSum shape, Map<Rational, OperatorSum> terms) {
    TreeMap<Rational, OperatorSum> parts = new TreeMap<>(terms);
    parts.values().removeIf(OperatorSum::isZero);
    return new EquivariantDistribution(shape.rows(), shape.columns(), shape.variables(), parts);
  }

  /**
   * A differential operator, as a distribution supported in the origin.
   *
   * @param operator D
   * @return D(∂)δ
   */
  public static EquivariantDistribution of(OperatorSum operator) {
    return gaussian(operator, Rational.ZERO);
  }

  /**
   * An operator applied to a Gaussian.
   *
   * @param operator D
   * @param variance s ≥ 0
   * @return D(∂)G_s
   * @throws InvalidInput if the variance is negative
   */
  public static EquivariantDistribution gaussian(OperatorSum operator, Rational variance) {
    if (variance.signum() < 0) {
      throw new InvalidInput(
          "variance of a Gaussian", variance.toString(), "at least 0", "0 is the point δ");
    }
    TreeMap<Rational, OperatorSum> parts = new TreeMap<>();
    parts.put(variance, operator);
    return of(operator, parts);
  }

  /**
   * Polynomials times a Gaussian.
   *
   * <p><i>Formula:</i> P G_s = D(∂)G_s with D_d = (−s)^d [exp(sΔ/2) P]_d.
   *
   * @param polynomial P(x), its forms written as symbols
   * @param variance s &gt; 0
   * @return P(x)G_s(x)
   * @throws InvalidInput if the variance is not positive
   */
  public static EquivariantDistribution ofPolynomial(OperatorSum polynomial, Rational variance) {
    requirePositive(variance);
    return gaussian(byDegree(heat(polynomial, variance), variance.negate()), variance);
  }

  /**
   * The distribution D(∂)G_s with given Taylor moments.
   *
   * @param moments the operator that convolution with the kernel shall be, up to an order
   * @param variance s ≥ 0
   * @param order N
   * @return the only D(∂)G_s with D of order ≤ N whose moments of order ≤ N are these
   * @throws InvalidInput if the variance is negative
   */
  public static EquivariantDistribution fromMoments(
      OperatorSum moments, Rational variance, int order) {
    return gaussian(
        moments.timesLaplacians(exponential(variance.negate(), order), order), variance);
  }

  private static void requirePositive(Rational variance) {
    if (variance.signum() <= 0) {
      throw new InvalidInput(
          "variance of a Gaussian", variance.toString(), "a positive number", "");
    }
  }

  /** exp(sΔ/2) of a polynomial. */
  private static OperatorSum heat(OperatorSum polynomial, Rational s) {
    List<PolynomialMatrix> all = new ArrayList<>();
    all.add(
        PolynomialMatrix.of(
            polynomial.rows(), polynomial.columns(), polynomial.variables(), 0, List.of()));
    for (DifferentialOperator part : polynomial.parts()) {
      PolynomialMatrix current = part.symbol();
      Rational factor = Rational.ONE;
      for (int k = 1; !current.entries().isEmpty(); k++) {
        all.add(new DifferentialOperator(current).scale(Cyclotomic.of(factor)).symbol());
        current = laplacian(current);
        factor = factor.multiply(s).divide(Rational.of(2L * k));
      }
    }
    return OperatorSum.of(all);
  }

  private static PolynomialMatrix laplacian(PolynomialMatrix matrix) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    if (matrix.degree() >= 2) {
      for (PolynomialMatrix.Entry e : matrix.entries()) {
        var image = e.form().laplacian();
        if (!image.isZero()) {
          entries.add(new PolynomialMatrix.Entry(e.row(), e.column(), image));
        }
      }
    }
    return PolynomialMatrix.of(
        matrix.rows(),
        matrix.columns(),
        matrix.variables(),
        Math.max(matrix.degree() - 2, 0),
        entries);
  }

  /** Every part times base^degree. */
  private static OperatorSum byDegree(OperatorSum sum, Rational base) {
    OperatorSum scaled = OperatorSum.zero(sum.rows(), sum.columns(), sum.variables());
    for (DifferentialOperator part : sum.parts()) {
      scaled = scaled.add(OperatorSum.of(part.scale(Cyclotomic.of(base.pow(part.order())))));
    }
    return scaled;
  }

  /** 1, s/2, (s/2)²/2!, … */
  private static List<Cyclotomic> exponential(Rational s, int order) {
    List<Cyclotomic> coefficients = new ArrayList<>();
    Rational c = Rational.ONE;
    for (int k = 0; 2 * k <= order; k++) {
      coefficients.add(Cyclotomic.of(c));
      c = c.multiply(s).divide(Rational.of(2L * (k + 1)));
    }
    return coefficients;
  }

  /** {@return the number of output components} */
  public int rows() {
    return rows;
  }

  /** {@return the number of input components} */
  public int columns() {
    return columns;
  }

  /** {@return the dimension n of the space} */
  public int variables() {
    return variables;
  }

  /** {@return the operators D_s by variance, ascending} */
  public SortedMap<Rational, OperatorSum> parts() {
    return parts;
  }

  /** {@return the part that is supported in the origin, a differential operator} */
  public OperatorSum pointPart() {
    return part(Rational.ZERO);
  }

  private OperatorSum part(Rational variance) {
    return Optional.ofNullable(parts.get(variance))
        .orElse(OperatorSum.zero(rows, columns, variables));
  }

  /**
   * The polynomials in front of a Gaussian.
   *
   * <p><i>Formula:</i> D(∂)G_s = P G_s with P = exp(−sΔ/2) Σ_d (−1/s)^d D_d, Hermite's polynomials.
   *
   * @param variance s &gt; 0
   * @return P(x), its forms written as symbols
   * @throws InvalidInput if the variance is not positive
   */
  public OperatorSum polynomial(Rational variance) {
    requirePositive(variance);
    return heat(byDegree(part(variance), variance.inverse().negate()), variance.negate());
  }

  /**
   * The sum.
   *
   * @param other a distribution of this shape
   * @return this + other
   * @throws InvalidInput if the shapes differ
   */
  public EquivariantDistribution add(EquivariantDistribution other) {
    OperatorSum shape =
        OperatorSum.zero(rows, columns, variables)
            .add(OperatorSum.zero(other.rows, other.columns, other.variables));
    TreeMap<Rational, OperatorSum> sums = new TreeMap<>(parts);
    other.parts.forEach((s, d) -> sums.merge(s, d, OperatorSum::add));
    return of(shape, sums);
  }

  /**
   * A multiple.
   *
   * @param factor the factor
   * @return factor · this
   */
  public EquivariantDistribution scale(Cyclotomic factor) {
    TreeMap<Rational, OperatorSum> scaled = new TreeMap<>();
    parts.forEach((s, d) -> scaled.put(s, d.scale(factor)));
    return of(OperatorSum.zero(rows, columns, variables), scaled);
  }

  /**
   * Convolution with this, followed by convolution with another: (D(∂)G_s) * (E(∂)G_t) =
   * (DE)(∂)G_{s+t}.
   *
   * @param next a distribution that takes this one's values
   * @return next * this
   * @throws InvalidInput if the shapes do not fit
   */
  public EquivariantDistribution then(EquivariantDistribution next) {
    OperatorSum shape =
        OperatorSum.zero(rows, columns, variables)
            .then(OperatorSum.zero(next.rows, next.columns, next.variables));
    TreeMap<Rational, OperatorSum> products = new TreeMap<>();
    parts.forEach(
        (s, d) ->
            next.parts.forEach((t, e) -> products.merge(s.add(t), d.then(e), OperatorSum::add)));
    return of(shape, products);
  }

  /** {@return the formal adjoint, K*(x) = K(−x) transposed and conjugated} */
  public EquivariantDistribution adjoint() {
    TreeMap<Rational, OperatorSum> adjoints = new TreeMap<>();
    parts.forEach((s, d) -> adjoints.put(s, d.adjoint()));
    return of(OperatorSum.zero(/* rows= */ columns, /* columns= */ rows, variables), adjoints);
  }

  /** {@return the Fourier transform, Σ_s D_s(ik) exp(−s|k|²/2)} */
  public Spectrum spectrum() {
    TreeMap<Rational, OperatorSum> turned = new TreeMap<>();
    parts.forEach((s, d) -> turned.put(s, d.fourier()));
    return new Spectrum(rows, columns, variables, turned);
  }

  /**
   * The Taylor moments: what convolution with the kernel does to polynomials of degree ≤ N.
   *
   * <p><i>Formula:</i> Σ_α (−1)^|α|/α! ∫ K(y) y^α dy ∂^α, which for D(∂)G_s is D(∂) exp(sΔ/2).
   *
   * @param order N
   * @return the operator of order ≤ N
   */
  public OperatorSum moments(int order) {
    OperatorSum sum = OperatorSum.zero(rows, columns, variables);
    for (var part : parts.entrySet()) {
      sum = sum.add(part.getValue().timesLaplacians(exponential(part.getKey(), order), order));
    }
    return sum;
  }

  /**
   * Whether it commutes with a group of isometries.
   *
   * @param constraints what commuting means, from {@link SymbolConstraint#of}
   * @return whether every D_s meets them
   */
  public boolean isSteerable(List<SymbolConstraint> constraints) {
    return parts.values().stream()
        .flatMap(d -> d.parts().stream())
        .allMatch(d -> SymbolCheck.residual(List.of(d.symbol()), constraints).isZero());
  }

  /**
   * The values of the parts that are functions.
   *
   * @param x a point
   * @return real parts of the rows × columns values, row-major
   * @throws InvalidInput if the point is one of another space or not finite
   */
  public double[] evaluate(double... x) {
    double square = 0;
    boolean finite = x.length == variables;
    for (double c : x) {
      square += c * c;
      finite &= Double.isFinite(c);
    }
    if (!finite) {
      throw new InvalidInput(
          "point", java.util.Arrays.toString(x), variables + " finite coordinates", "");
    }
    double[] values = new double[rows * columns];
    for (Rational s : parts.keySet()) {
      if (s.signum() > 0) {
        double variance = s.doubleValue();
        double gaussian =
            Math.exp(-square / (2 * variance)) / Math.pow(2 * Math.PI * variance, variables / 2.0);
        for (DifferentialOperator part : polynomial(s).parts()) {
          for (PolynomialMatrix.Entry e : part.symbol().entries()) {
            values[e.row() * columns + e.column()] += e.form().evaluate(x) * gaussian;
          }
        }
      }
    }
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EquivariantDistribution d
        && rows == d.rows
        && columns == d.columns
        && variables == d.variables
        && parts.equals(d.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return parts.isEmpty()
        ? "0"
        : String.join(
            " + ",
            parts.entrySet().stream()
                .map(
                    p -> "(" + p.getValue() + ")" + (p.getKey().isZero() ? "δ" : "G_" + p.getKey()))
                .toList());
  }
}
