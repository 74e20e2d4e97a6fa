package org.intertwiner.harmonic.space.classical;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.Point;
import org.intertwiner.harmonic.space.Volume;

/**
 * ℝⁿ under SE(n) or E(n).
 *
 * <p><em>Base point:</em> the origin, with stabiliser SO(n) or O(n). <em>Section:</em> the
 * translation by x, continuous everywhere. <em>Twist:</em> the linear part of g, whatever x.
 * <em>Accuracy:</em> the section and the twist are exact; positions to n·2⁻⁵² of the largest.
 * <em>Measure:</em> Lebesgue's. Its orbits under O(n) alone are {@link Sphere#through}.
 *
 * <p>Example: {@code EuclideanSpace.underMotions(3)}.
 */
public final class EuclideanSpace implements HomogeneousSpace<AffineMap, Point, DenseMatrix> {
  private final int n;
  private final boolean special;
  private final LieGroup<AffineMap> group;
  private final CompactLieGroup<DenseMatrix> stabilizer;

  private EuclideanSpace(int n, boolean special) {
    this.n = n;
    this.special = special;
    this.group = special ? LieGroups.specialEuclidean(n) : LieGroups.euclidean(n);
    this.stabilizer = special ? LieGroups.specialOrthogonal(n) : LieGroups.orthogonal(n);
  }

  /**
   * ℝⁿ under SE(n).
   *
   * @param n at least 1
   * @return SE(n)/SO(n)
   * @throws InvalidInput where n is less than 1
   */
  public static EuclideanSpace underMotions(int n) {
    return new EuclideanSpace(n, true);
  }

  /**
   * ℝⁿ under E(n).
   *
   * @param n at least 1
   * @return E(n)/O(n)
   * @throws InvalidInput where n is less than 1
   */
  public static EuclideanSpace underReflections(int n) {
    return new EuclideanSpace(n, false);
  }

  @Override
  public String name() {
    return "R" + n + " = " + group.name() + "/" + stabilizer.name();
  }

  @Override
  public LieGroup<AffineMap> group() {
    return group;
  }

  @Override
  public CompactLieGroup<DenseMatrix> stabilizer() {
    return stabilizer;
  }

  @Override
  public Point base() {
    return new Point(new double[n]);
  }

  private AffineMap element(AffineMap g) {
    Relations.element(stabilizer.name(), g.linear(), n, 0, special, false);
    return g;
  }

  @Override
  public Point act(AffineMap g, Point x) {
    return new Point(element(g).apply(Relations.size(name(), x, n)));
  }

  @Override
  public AffineMap section(Point x) {
    return new AffineMap(DenseMatrix.identity(n), Relations.size(name(), x, n));
  }

  @Override
  public AffineMap embed(DenseMatrix h) {
    return element(new AffineMap(h, new double[n]));
  }

  @Override
  public DenseMatrix restrict(AffineMap g) {
    Relations.fixes(name(), Relations.norm(element(g).translation(), n), 1);
    return g.linear();
  }

  @Override
  public DenseMatrix twist(AffineMap g, Point x) {
    Relations.size(name(), x, n);
    return element(g).linear();
  }

  @Override
  public DenseMatrix offset(AffineMap g) {
    return element(g).linear();
  }

  @Override
  public double separation(Point x, Point y) {
    return x.separation(y);
  }

  @Override
  public Point require(Point x) {
    Relations.size(name(), x, n);
    return x;
  }

  @Override
  public boolean isCompact() {
    return false;
  }

  /** {@return a point of the cube [−scale, scale]ⁿ, uniform} */
  @Override
  public Point sample(RandomGenerator random, double scale) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = scale * (2 * random.nextDouble() - 1);
    }
    return new Point(x);
  }

  @Override
  public AffineMap sampleElement(RandomGenerator random, double scale) {
    return group.sample(random, scale);
  }

  @Override
  public Optional<Metric<Point>> metric() {
    return Optional.of(
        (x, y) -> {
          double[] difference = Relations.size(name(), x, n);
          double[] b = Relations.size(name(), y, n);
          for (int i = 0; i < n; i++) {
            difference[i] -= b[i];
          }
          return Relations.norm(difference, n);
        });
  }

  @Override
  public Optional<Volume<Point>> volume() {
    return Optional.of(new Volume<>(n, Point::coordinates, Point::new, x -> 1));
  }

  @Override
  public String toString() {
    return name();
  }
}
