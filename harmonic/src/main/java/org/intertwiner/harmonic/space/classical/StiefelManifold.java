package org.intertwiner.harmonic.space.classical;

import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;

/**
 * The orthonormal k-frames of ℝⁿ, k &lt; n, under SO(n) or O(n).
 *
 * <p><em>Shape:</em> a frame is an n × k matrix with orthonormal columns. <em>Base point:</em> the
 * last k axes; the stabiliser SO(n − k) or O(n − k) acts on the others. <em>Section:</em> the
 * rotation of the last axis to the last column, as on the sphere, after the same for the other
 * columns seen from there; it jumps where a column is met at the antipode of its axis.
 * <em>Accuracy:</em> s(x)·o = x to 8k·2⁻⁵³. For k = n this is {@code GroupSpace} of O(n).
 * <em>Source:</em> E. Stiefel (1935).
 *
 * <p>Example: {@code StiefelManifold.underRotations(3, 1)} is S² with points as columns.
 */
public final class StiefelManifold
    implements HomogeneousSpace<DenseMatrix, DenseMatrix, DenseMatrix> {
  private final int n;
  private final int k;
  private final boolean special;
  private final CompactLieGroup<DenseMatrix> group;
  private final CompactLieGroup<DenseMatrix> stabilizer;

  private StiefelManifold(int n, int k, boolean special) {
    if (k < 1 || k >= n) {
      throw new InvalidInput(
          "vectors of a frame", k + " in " + n + " dimensions", "1 … " + (n - 1), "");
    }
    this.n = n;
    this.k = k;
    this.special = special;
    this.group = special ? LieGroups.specialOrthogonal(n) : LieGroups.orthogonal(n);
    this.stabilizer = special ? LieGroups.specialOrthogonal(n - k) : LieGroups.orthogonal(n - k);
  }

  /**
   * Frames under SO(n).
   *
   * @param n the dimension of the space around
   * @param k the number of vectors, 1 … n − 1
   * @return SO(n)/SO(n − k)
   * @throws InvalidInput where k is out of range
   */
  public static StiefelManifold underRotations(int n, int k) {
    return new StiefelManifold(n, k, true);
  }

  /**
   * Frames under O(n).
   *
   * @param n the dimension of the space around
   * @param k the number of vectors, 1 … n − 1
   * @return O(n)/O(n − k)
   * @throws InvalidInput where k is out of range
   */
  public static StiefelManifold underReflections(int n, int k) {
    return new StiefelManifold(n, k, false);
  }

  @Override
  public String name() {
    return "V" + k + "(R" + n + ") = " + group.name() + "/" + stabilizer.name();
  }

  @Override
  public CompactLieGroup<DenseMatrix> group() {
    return group;
  }

  @Override
  public CompactLieGroup<DenseMatrix> stabilizer() {
    return stabilizer;
  }

  @Override
  public DenseMatrix base() {
    double[][] rows = new double[n][k];
    for (int j = 0; j < k; j++) {
      rows[n - k + j][j] = 1;
    }
    return DenseMatrix.from(rows);
  }

  @Override
  public DenseMatrix act(DenseMatrix g, DenseMatrix x) {
    return Relations.element(group.name(), g, n, 0, special, false).multiply(require(x));
  }

  @Override
  public DenseMatrix section(DenseMatrix x) {
    return extension(require(x));
  }

  /** A rotation whose last columns are given, one sphere after another. */
  static DenseMatrix extension(DenseMatrix frame) {
    int n = frame.rows();
    DenseMatrix rest = frame;
    DenseMatrix product = DenseMatrix.identity(n);
    for (int j = frame.columns() - 1; j >= 0; j--) {
      int size = n - (frame.columns() - 1 - j);
      double[] column = new double[size];
      for (int i = 0; i < size; i++) {
        column[i] = rest.at(i, j);
      }
      column = Relations.scaled(column, 1 / Relations.norm(column, size));
      double[][] rows = DenseMatrix.identity(n).toRows();
      DenseMatrix small = Frames.minimalRotation(column);
      for (int i = 0; i < size; i++) {
        for (int c = 0; c < size; c++) {
          rows[i][c] = small.at(i, c);
        }
      }
      DenseMatrix turn = DenseMatrix.from(rows);
      product = product.multiply(turn);
      rest = turn.transpose().multiply(rest);
    }
    return product;
  }

  @Override
  public DenseMatrix embed(DenseMatrix h) {
    return Frames.enlarged(Relations.element(stabilizer.name(), h, n - k, 0, special, false), n);
  }

  @Override
  public DenseMatrix restrict(DenseMatrix g) {
    Relations.element(group.name(), g, n, 0, special, false);
    double miss = 0;
    for (int j = n - k; j < n; j++) {
      miss = Math.max(miss, Relations.columnMiss(g, j));
    }
    Relations.fixes(name(), miss, 1);
    return Frames.block(g, 0, n - k);
  }

  @Override
  public double separation(DenseMatrix x, DenseMatrix y) {
    return x.subtract(y).maxAbs();
  }

  @Override
  public DenseMatrix require(DenseMatrix x) {
    if (x.rows() != n || x.columns() != k) {
      throw new InvalidInput(
          "point of " + name(), x.rows() + " × " + x.columns(), n + " × " + k, "");
    }
    double off = x.transpose().multiply(x).subtract(DenseMatrix.identity(k)).maxAbs();
    if (!(off <= TOLERANCE)) {
      throw Relations.off(
          name(), x, "its columns miss orthonormality by " + off, "orthonormal columns");
    }
    return x;
  }

  @Override
  public boolean isCompact() {
    return true;
  }

  @Override
  public DenseMatrix sample(RandomGenerator random, double scale) {
    return group.random(random).multiply(base());
  }

  @Override
  public DenseMatrix sampleElement(RandomGenerator random, double scale) {
    return group.random(random);
  }

  @Override
  public String toString() {
    return name();
  }
}
