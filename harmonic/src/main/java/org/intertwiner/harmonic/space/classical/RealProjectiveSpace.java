package org.intertwiner.harmonic.space.classical;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.Point;

/**
 * The lines through the origin of ℝⁿ⁺¹ under SO(n+1).
 *
 * <p><em>Shape:</em> a line is a unit vector; of ±x actions give the one whose last coordinate
 * other than 0 is positive, and both are the same point for {@link #separation}. <em>Base
 * point:</em> the last axis, with stabiliser O(n), A standing for diag(A, det A). <em>Section:</em>
 * that of the sphere on the half with positive last coordinate; it jumps on the lines orthogonal to
 * the last axis. <em>Accuracy:</em> as {@link Sphere}. Under O(n+1) these are {@code
 * Grassmannian.underReflections(n + 1, 1)}.
 *
 * <p>Example: {@code RealProjectiveSpace.of(2)} is the projective plane.
 */
public final class RealProjectiveSpace
    implements HomogeneousSpace<DenseMatrix, Point, DenseMatrix> {
  private final int n;
  private final Sphere sphere;
  private final CompactLieGroup<DenseMatrix> stabilizer;

  private RealProjectiveSpace(int n) {
    this.n = n;
    this.sphere = Sphere.underRotations(n);
    this.stabilizer = LieGroups.orthogonal(n);
  }

  /**
   * Real projective space.
   *
   * @param n its dimension, at least 1
   * @return SO(n+1)/O(n)
   * @throws InvalidInput where n is less than 1
   */
  public static RealProjectiveSpace of(int n) {
    return new RealProjectiveSpace(n);
  }

  /**
   * The projective plane with the isometries of the plane as stabiliser, as in {@code
   * ClosedSubgroup.line}.
   *
   * @return SO(3)/O(2), for representations of {@link O2}
   */
  public static HomogeneousSpace<DenseMatrix, Point, PlaneIsometry> plane() {
    return of(2)
        .withStabilizer(
            O2.group(),
            h -> O2.group().from(ComplexMatrix.from(h)),
            k -> DenseMatrix.from(k.toMatrix()));
  }

  /** The vector of the line whose last coordinate other than 0 is positive. */
  private static Point canonical(Point x) {
    for (int i = x.size() - 1; i >= 0; i--) {
      if (x.at(i) != 0) {
        return x.at(i) > 0 ? x : opposite(x);
      }
    }
    return x;
  }

  private static Point opposite(Point x) {
    return new Point(Relations.scaled(x.coordinates(), -1));
  }

  @Override
  public String name() {
    return "RP" + n + " = SO" + (n + 1) + "/O" + n;
  }

  @Override
  public CompactLieGroup<DenseMatrix> group() {
    return sphere.group();
  }

  @Override
  public CompactLieGroup<DenseMatrix> stabilizer() {
    return stabilizer;
  }

  @Override
  public Point base() {
    return sphere.base();
  }

  @Override
  public Point act(DenseMatrix g, Point x) {
    return canonical(sphere.act(g, x));
  }

  @Override
  public DenseMatrix section(Point x) {
    return sphere.section(canonical(x));
  }

  @Override
  public DenseMatrix embed(DenseMatrix h) {
    Relations.element(stabilizer.name(), h, n, 0, false, false);
    double[][] rows = Frames.enlarged(h, n + 1).toRows();
    rows[n][n] = Math.signum(ComplexMatrix.from(h).determinant()[0]);
    return DenseMatrix.from(rows);
  }

  @Override
  public DenseMatrix restrict(DenseMatrix g) {
    Relations.element(group().name(), g, n + 1, 0, true, false);
    double miss = Math.abs(Math.abs(g.at(n, n)) - 1);
    for (int i = 0; i < n; i++) {
      miss = Math.max(miss, Math.abs(g.at(i, n)));
    }
    Relations.fixes(name(), miss, 1);
    return Frames.block(g, 0, n);
  }

  @Override
  public double separation(Point x, Point y) {
    return Math.min(x.separation(y), x.separation(opposite(y)));
  }

  @Override
  public Point require(Point x) {
    return sphere.require(x);
  }

  @Override
  public boolean isCompact() {
    return true;
  }

  @Override
  public Point sample(RandomGenerator random, double scale) {
    return canonical(sphere.sample(random, scale));
  }

  @Override
  public DenseMatrix sampleElement(RandomGenerator random, double scale) {
    return sphere.sampleElement(random, scale);
  }

  /** {@return the angle between two lines, at most π/2} */
  @Override
  public Optional<Metric<Point>> metric() {
    return sphere
        .metric()
        .map(m -> (x, y) -> Math.min(m.distance(x, y), m.distance(x, opposite(y))));
  }

  @Override
  public String toString() {
    return name();
  }
}
