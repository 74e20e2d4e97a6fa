package org.intertwiner.algebra.lie.classical;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.MatrixExponential;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * The motions x ↦ gx + t with g in an orthogonal or pseudo-orthogonal group: SE(n), E(n) and the
 * Poincaré group.
 *
 * <p><em>Formula:</em> exp(X, v) = (exp X, V(X)v), V(X) = ∫₀¹ exp(sX) ds; log(g, t) = (X, V(X)⁻¹t)
 * with X = log g. <em>Basis:</em> that of the linear group, then the translations P₁ … P_n;
 * matrices have size n + 1 with the translation in the last column. <em>Accuracy:</em> the linear
 * part as in its group; the translation to about n·2⁻⁵⁰(1 + ‖X‖)·|v|, for tiny and for huge |v|,
 * because V does not depend on it. <em>Distance:</em> over a compact linear group the hypotenuse of
 * the distance of the linear parts and |t − t′|, otherwise as in {@link FormGroup} on the matrices;
 * left-invariant. <em>Projection:</em> that of the linear part. <em>Sampling:</em> translations
 * uniform in the cube [−scale, scale]ⁿ. <em>Source:</em> T. D. Barfoot, "State Estimation for
 * Robotics" (2017), section 7.1.
 *
 * <p>Example: {@code LieGroups.specialEuclidean(3).dimension()} is 6.
 */
public final class AffineGroup implements LieGroup<AffineMap> {
  private final String name;
  private final LieGroup<DenseMatrix> linear;
  private final int n;
  private final LieAlgebra algebra;

  private AffineGroup(String name, LieGroup<DenseMatrix> linear, LieAlgebra algebra) {
    this.name = name;
    this.linear = linear;
    this.n = linear.algebra().size();
    this.algebra = algebra;
  }

  /**
   * E(n), with reflections.
   *
   * @param n at least 1
   * @param limit largest accepted n
   * @return the group
   * @throws InvalidInput when n is less than 1
   */
  public static AffineGroup euclidean(int n, int limit) {
    LieGroup<DenseMatrix> linear = CompactMatrixGroup.orthogonal(n, limit);
    return new AffineGroup("E" + n, linear, Bases.pseudoOrthogonal(n, 0, true));
  }

  /**
   * SE(n), the motions that keep the orientation.
   *
   * @param n at least 1
   * @param limit largest accepted n
   * @return the group
   * @throws InvalidInput when n is less than 1
   */
  public static AffineGroup specialEuclidean(int n, int limit) {
    LieGroup<DenseMatrix> linear = CompactMatrixGroup.specialOrthogonal(n, limit);
    return new AffineGroup("SE" + n, linear, Bases.pseudoOrthogonal(n, 0, true));
  }

  /**
   * The Poincaré group of signature (p, q): all of O(p,q) and the translations.
   *
   * @param p number of space axes, at least 1
   * @param q number of time axes, at least 1
   * @param limit largest accepted p + q
   * @return the group, with four components
   * @throws InvalidInput when p or q is less than 1
   */
  public static AffineGroup poincare(int p, int q, int limit) {
    LieGroup<DenseMatrix> linear = FormGroup.pseudoOrthogonal(p, q, limit);
    String name = p == 3 && q == 1 ? "Poincare" : "E(" + p + "," + q + ")";
    return new AffineGroup(name, linear, Bases.pseudoOrthogonal(p, q, true));
  }

  /** {@return the group of the linear parts} */
  public LieGroup<DenseMatrix> linearGroup() {
    return linear;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public LieAlgebra algebra() {
    return algebra;
  }

  @Override
  public AffineMap identity() {
    return new AffineMap(linear.identity(), new double[n]);
  }

  @Override
  public AffineMap multiply(AffineMap a, AffineMap b) {
    return new AffineMap(linear.multiply(a.linear(), b.linear()), a.apply(b.translation()));
  }

  @Override
  public AffineMap inverse(AffineMap a) {
    DenseMatrix inverse = linear.inverse(a.linear());
    double[] t = inverse.apply(a.translation());
    for (int i = 0; i < n; i++) {
      t[i] = -t[i] + 0.0;
    }
    return new AffineMap(inverse, t);
  }

  @Override
  public boolean areEqual(AffineMap a, AffineMap b) {
    double size = Math.max(1, Math.max(a.linear().maxAbs(), b.linear().maxAbs()));
    double largest = size;
    double difference = 0;
    double[] s = a.translation();
    double[] t = b.translation();
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, size * Math.max(Math.abs(s[i]), Math.abs(t[i])));
      difference = Math.max(difference, Math.abs(s[i] - t[i]));
    }
    return linear.areEqual(a.linear(), b.linear())
        && difference <= FormGroup.TOLERANCE * n * largest;
  }

  @Override
  public AffineMap exp(double[] coefficients) {
    algebra.checked(coefficients);
    double[] x = Arrays.copyOf(coefficients, coefficients.length - n);
    double[] v = Arrays.copyOfRange(coefficients, x.length, coefficients.length);
    return new AffineMap(linear.exp(x), mean(x).apply(v));
  }

  /** V(X), the upper right block of the exponential of [[X, 1], [0, 0]]. */
  private DenseMatrix mean(double[] x) {
    ComplexMatrix block = linear.algebra().matrix(x);
    int size = 2 * n;
    double[] entries = new double[size * size];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries[i * size + j] = block.re(i, j);
      }
      entries[i * size + n + i] = 1;
    }
    ComplexMatrix joined = ComplexMatrix.from(size, size, entries, new double[size * size]);
    return MatrixExponential.of(joined).block(0, n, n, size).realPart();
  }

  @Override
  public double[] log(AffineMap element) {
    double[] x = linear.log(element.linear());
    ComplexMatrix t = ComplexMatrix.from(DenseMatrix.from(n, 1, element.translation()));
    double[] v = ComplexMatrix.from(mean(x)).solve(t).toReal();
    double[] coefficients = Arrays.copyOf(x, x.length + n);
    System.arraycopy(v, 0, coefficients, x.length, n);
    return coefficients;
  }

  @Override
  public List<Component<AffineMap>> components() {
    return linear.components().stream()
        .map(c -> new Component<>(c.name(), new AffineMap(c.representative(), new double[n])))
        .toList();
  }

  @Override
  public int component(AffineMap element) {
    return linear.component(element.linear());
  }

  @Override
  public boolean isCompact() {
    return false;
  }

  @Override
  public double distance(AffineMap a, AffineMap b) {
    if (linear.isCompact()) {
      double distance = linear.distance(a.linear(), b.linear());
      double[] s = a.translation();
      double[] t = b.translation();
      for (int i = 0; i < n; i++) {
        distance = Math.hypot(distance, s[i] - t[i]);
      }
      return distance;
    }
    AffineMap ratio = multiply(inverse(a), b);
    return Checks.length(toMatrix(ratio), toMatrix(inverse(ratio)));
  }

  @Override
  public AffineMap sample(RandomGenerator random, double scale) {
    if (!(scale >= 0) || Double.isInfinite(scale)) {
      throw new InvalidInput("largest translation", "" + scale, "a finite number ≥ 0", "");
    }
    DenseMatrix g = linear.sample(random, scale);
    double[] t = new double[n];
    for (int i = 0; i < n; i++) {
      t[i] = scale * (2 * random.nextDouble() - 1);
    }
    return new AffineMap(g, t);
  }

  @Override
  public ComplexMatrix toMatrix(AffineMap element) {
    double[] t = element.translation();
    double[] entries = new double[(n + 1) * (n + 1)];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries[i * (n + 1) + j] = element.linear().at(i, j);
      }
      entries[i * (n + 1) + n] = t[i];
    }
    entries[entries.length - 1] = 1;
    return ComplexMatrix.from(n + 1, n + 1, entries, new double[entries.length]);
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    Checks.shape(name, matrix, n + 1);
    double defect = linear.defect(matrix.block(0, n, 0, n));
    for (int j = 0; j <= n; j++) {
      double error = Math.hypot(matrix.re(n, j) - (j == n ? 1 : 0), matrix.im(n, j));
      defect = Math.max(defect, Math.max(error, Math.abs(matrix.im(j, n))));
    }
    return defect;
  }

  @Override
  public AffineMap from(ComplexMatrix matrix) {
    double defect = defect(matrix);
    Checks.belongs(name, matrix.block(0, n, 0, n), defect);
    return parts(matrix, linear.from(matrix.block(0, n, 0, n)));
  }

  private AffineMap parts(ComplexMatrix matrix, DenseMatrix g) {
    return new AffineMap(g, matrix.block(0, n, n, n + 1).toReal());
  }

  @Override
  public AffineMap project(ComplexMatrix matrix) {
    Checks.shape(name, matrix, n + 1);
    return parts(matrix, linear.project(matrix.block(0, n, 0, n)));
  }

  @Override
  public String toString() {
    return name;
  }
}
