package org.intertwiner.harmonic.space.classical;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;

/**
 * The k-dimensional subspaces of ℝⁿ under SO(n) or O(n).
 *
 * <p><em>Shape:</em> a subspace is the orthogonal projector on it, a symmetric n × n matrix.
 * <em>Base point:</em> the span of the last k axes; its stabiliser, O(n − k) × O(k) or the part of
 * determinant 1, is written as the block diagonal matrices of size n. <em>Section:</em> the frame
 * of the subspace that is nearest to the last k axes, completed as on {@link StiefelManifold}; it
 * jumps where a principal angle to the base is right. <em>Accuracy:</em> s(x)·o = x to n·2⁻⁵⁰; the
 * distance, the root of the sum of squares of the principal angles, to n·2⁻⁵⁰ of the largest angle
 * at right angles and at 0. <em>Source:</em> A. Edelman, T. A. Arias, S. T. Smith, SIAM J. Matrix
 * Anal. Appl. 20 (1998).
 *
 * <p>Example: {@code Grassmannian.underRotations(4, 2).metric().orElseThrow().distance(p, q)}.
 */
public final class Grassmannian implements HomogeneousSpace<DenseMatrix, DenseMatrix, DenseMatrix> {
  private final int n;
  private final int k;
  private final boolean special;
  private final CompactLieGroup<DenseMatrix> group;
  private final Group<DenseMatrix> stabilizer;

  private Grassmannian(int n, int k, boolean special) {
    if (k < 1 || k >= n) {
      throw new InvalidInput(
          "dimension of subspaces", k + " in " + n + " dimensions", "1 … " + (n - 1), "");
    }
    this.n = n;
    this.k = k;
    this.special = special;
    this.group = special ? LieGroups.specialOrthogonal(n) : LieGroups.orthogonal(n);
    this.stabilizer = new Blocks(group);
  }

  /** Block diagonal matrices inside a group of matrices. */
  private record Blocks(Group<DenseMatrix> around) implements Group<DenseMatrix> {
    @Override
    public DenseMatrix identity() {
      return around.identity();
    }

    @Override
    public DenseMatrix multiply(DenseMatrix a, DenseMatrix b) {
      return around.multiply(a, b);
    }

    @Override
    public DenseMatrix inverse(DenseMatrix a) {
      return around.inverse(a);
    }

    @Override
    public boolean areEqual(DenseMatrix a, DenseMatrix b) {
      return around.areEqual(a, b);
    }
  }

  /**
   * Subspaces under SO(n).
   *
   * @param n the dimension of the space around
   * @param k the dimension of the subspaces, 1 … n − 1
   * @return SO(n)/S(O(n − k) × O(k))
   * @throws InvalidInput where k is out of range
   */
  public static Grassmannian underRotations(int n, int k) {
    return new Grassmannian(n, k, true);
  }

  /**
   * Subspaces under O(n).
   *
   * @param n the dimension of the space around
   * @param k the dimension of the subspaces, 1 … n − 1
   * @return O(n)/(O(n − k) × O(k))
   * @throws InvalidInput where k is out of range
   */
  public static Grassmannian underReflections(int n, int k) {
    return new Grassmannian(n, k, false);
  }

  /**
   * The projector on the span of vectors.
   *
   * @param vectors an n × k matrix of independent columns
   * @return the point
   * @throws InvalidInput where the shape does not fit or the columns are dependent
   */
  public DenseMatrix span(DenseMatrix vectors) {
    if (vectors.rows() != n || vectors.columns() != k) {
      throw new InvalidInput(
          "vectors that span a subspace",
          vectors.rows() + " × " + vectors.columns(),
          n + " × " + k,
          "");
    }
    DenseMatrix.Svd svd = vectors.svd();
    if (!(svd.values()[k - 1] > TOLERANCE * svd.values()[0])) {
      throw new InvalidInput(
          "vectors that span a subspace",
          "dependent ones, of singular values down to " + svd.values()[k - 1],
          k + " independent columns",
          "");
    }
    return projector(svd.u());
  }

  private static DenseMatrix projector(DenseMatrix frame) {
    return frame.multiply(frame.transpose());
  }

  /** An orthonormal frame of the subspace: the eigenvectors of the k largest eigenvalues. */
  private DenseMatrix frame(DenseMatrix projector) {
    return columns(projector.symmetricEigen().vectors(), n - k, n);
  }

  private static DenseMatrix columns(DenseMatrix a, int from, int to) {
    double[][] rows = new double[a.rows()][to - from];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = from; j < to; j++) {
        rows[i][j - from] = a.at(i, j);
      }
    }
    return DenseMatrix.from(rows);
  }

  @Override
  public String name() {
    String small = "O" + (n - k) + "xO" + k;
    return "Gr"
        + k
        + "(R"
        + n
        + ") = "
        + group.name()
        + "/"
        + (special ? "S(" + small + ")" : small);
  }

  @Override
  public CompactLieGroup<DenseMatrix> group() {
    return group;
  }

  @Override
  public Group<DenseMatrix> stabilizer() {
    return stabilizer;
  }

  @Override
  public DenseMatrix base() {
    double[][] rows = new double[n][n];
    for (int i = n - k; i < n; i++) {
      rows[i][i] = 1;
    }
    return DenseMatrix.from(rows);
  }

  private DenseMatrix element(DenseMatrix g) {
    return Relations.element(group.name(), g, n, 0, special, false);
  }

  @Override
  public DenseMatrix act(DenseMatrix g, DenseMatrix x) {
    return projector(element(g).multiply(frame(require(x))));
  }

  @Override
  public DenseMatrix section(DenseMatrix x) {
    DenseMatrix frame = frame(require(x));
    double[][] bottom = new double[k][];
    for (int i = 0; i < k; i++) {
      bottom[i] = frame.toRows()[n - k + i];
    }
    DenseMatrix.Svd svd = DenseMatrix.from(bottom).svd();
    return StiefelManifold.extension(frame.multiply(svd.v()).multiply(svd.u().transpose()));
  }

  @Override
  public DenseMatrix embed(DenseMatrix h) {
    requireBlocks(h);
    return h;
  }

  @Override
  public DenseMatrix restrict(DenseMatrix g) {
    requireBlocks(g);
    double[][] rows = g.toRows();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if ((i < n - k) != (j < n - k)) {
          rows[i][j] = 0;
        }
      }
    }
    return DenseMatrix.from(rows);
  }

  private void requireBlocks(DenseMatrix g) {
    element(g);
    double miss = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        miss = (i < n - k) == (j < n - k) ? miss : Math.max(miss, Math.abs(g.at(i, j)));
      }
    }
    Relations.fixes(name(), miss, 1);
  }

  @Override
  public double gap(DenseMatrix a, DenseMatrix b) {
    return a.subtract(b).maxAbs();
  }

  @Override
  public double separation(DenseMatrix x, DenseMatrix y) {
    return x.subtract(y).maxAbs();
  }

  @Override
  public DenseMatrix require(DenseMatrix x) {
    if (x.rows() != n || x.columns() != n) {
      throw new InvalidInput(
          "point of " + name(), x.rows() + " × " + x.columns(), n + " × " + n, "");
    }
    double skew = x.subtract(x.transpose()).maxAbs();
    double off = x.multiply(x).subtract(x).maxAbs();
    double trace = -k;
    for (int i = 0; i < n; i++) {
      trace += x.at(i, i);
    }
    if (!(Math.max(skew, off) <= TOLERANCE) || !(Math.abs(trace) <= TOLERANCE * n)) {
      throw Relations.off(
          name(),
          x,
          "P − Pᵀ is up to " + skew + ", P² − P up to " + off + ", tr P − k is " + trace,
          "an orthogonal projector of rank " + k);
    }
    return x;
  }

  @Override
  public boolean isCompact() {
    return true;
  }

  @Override
  public DenseMatrix sample(RandomGenerator random, double scale) {
    return act(group.random(random), base());
  }

  @Override
  public DenseMatrix sampleElement(RandomGenerator random, double scale) {
    return group.random(random);
  }

  @Override
  public Optional<Metric<DenseMatrix>> metric() {
    return Optional.of(
        (x, y) -> {
          DenseMatrix a = frame(require(x));
          DenseMatrix b = frame(require(y));
          DenseMatrix inner = a.transpose().multiply(b);
          double[] cosines = inner.svd().values();
          double[] sines = b.subtract(a.multiply(inner)).svd().values();
          double sum = 0;
          for (int i = 0; i < k; i++) {
            sum = Math.hypot(sum, Math.atan2(sines[k - 1 - i], cosines[i]));
          }
          return sum;
        });
  }

  @Override
  public String toString() {
    return name();
  }
}
