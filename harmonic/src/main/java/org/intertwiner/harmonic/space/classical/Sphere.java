package org.intertwiner.harmonic.space.classical;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.OnePoint;
import org.intertwiner.harmonic.space.Point;

/**
 * The sphere Sⁿ of any radius under SO(n+1) or O(n+1): the orbits of ℝⁿ⁺¹ other than the origin.
 *
 * <p><em>Base point:</em> the last axis; its stabiliser SO(n) or O(n) acts on the first n.
 * <em>Section:</em> the rotation in the plane of the last axis and x, continuous except at the
 * antipode of the base point, where it is the half turn in the plane of the first and the last
 * axis. <em>Accuracy:</em> s(x)·o is x to the bit for unit vectors; s(x) is orthogonal to 32·2⁻⁵³
 * beside the defect of x; distances to 8·2⁻⁵³ of the radius and of themselves, for near and for
 * opposite points. <em>Source:</em> classical.
 *
 * <p>Example: {@code Sphere.underRotations(2).section(Point.from(1, 0, 0))} turns z to x.
 */
public final class Sphere implements HomogeneousSpace<DenseMatrix, Point, DenseMatrix> {
  private final int n;
  private final double radius;
  private final boolean special;
  private final CompactLieGroup<DenseMatrix> group;
  private final CompactLieGroup<DenseMatrix> stabilizer;

  private Sphere(int n, double radius, boolean special) {
    if (n < 1) {
      throw new InvalidInput("dimension of a sphere", "" + n, "at least 1", "");
    }
    if (!(radius > 0) || Double.isInfinite(radius)) {
      throw new InvalidInput(
          "radius of a sphere", "" + radius, "a positive number", "the origin is a OnePoint");
    }
    Relations.limited("a sphere", n);
    this.n = n;
    this.radius = radius;
    this.special = special;
    this.group = special ? LieGroups.specialOrthogonal(n + 1) : LieGroups.orthogonal(n + 1);
    this.stabilizer = special ? LieGroups.specialOrthogonal(n) : LieGroups.orthogonal(n);
  }

  /**
   * The unit sphere under SO(n+1).
   *
   * @param n its dimension, at least 1
   * @return SO(n+1)/SO(n)
   * @throws InvalidInput where n is less than 1
   */
  public static Sphere underRotations(int n) {
    return new Sphere(n, 1, true);
  }

  /**
   * The unit sphere under O(n+1).
   *
   * @param n its dimension, at least 1
   * @return O(n+1)/O(n)
   * @throws InvalidInput where n is less than 1
   */
  public static Sphere underReflections(int n) {
    return new Sphere(n, 1, false);
  }

  /**
   * The same sphere with another radius.
   *
   * @param newRadius a positive number
   * @return the sphere about the origin
   * @throws InvalidInput where the radius is not a positive number
   */
  public Sphere withRadius(double newRadius) {
    return new Sphere(n, newRadius, special);
  }

  /**
   * The orbit of a vector under O(n): a sphere, or the origin with the whole group as stabiliser.
   *
   * @param x a vector of at least 2 coordinates
   * @return the orbit
   * @throws InvalidInput where x has fewer coordinates
   */
  public static HomogeneousSpace<DenseMatrix, Point, DenseMatrix> through(Point x) {
    if (x.size() < 2) {
      throw new InvalidInput("vector", x.size() + " coordinates", "at least 2", "");
    }
    if (x.norm() > 0) {
      return underReflections(x.size() - 1).withRadius(x.norm());
    }
    CompactLieGroup<DenseMatrix> whole = LieGroups.orthogonal(x.size());
    return OnePoint.of(whole, x, Point::separation, whole::sample);
  }

  /**
   * S² = SO(3)/SO(2) with the angle of the rotation about z as element of the stabiliser, as in
   * {@code ClosedSubgroup.axis}.
   *
   * @return the sphere, for representations of {@link SO2}
   */
  public static HomogeneousSpace<DenseMatrix, Point, PlaneRotation> axis() {
    return underRotations(2)
        .withStabilizer(
            SO2.group(),
            h -> SO2.group().from(ComplexMatrix.from(h)),
            k -> DenseMatrix.from(k.toMatrix()));
  }

  /**
   * S² = O(3)/O(2) with the isometries of the plane as stabiliser, as in {@code
   * ClosedSubgroup.pole}.
   *
   * @return the sphere, for representations of {@link O2}
   */
  public static HomogeneousSpace<DenseMatrix, Point, PlaneIsometry> pole() {
    return underReflections(2)
        .withStabilizer(
            O2.group(),
            h -> O2.group().from(ComplexMatrix.from(h)),
            k -> DenseMatrix.from(k.toMatrix()));
  }

  /** {@return n} */
  public int dimension() {
    return n;
  }

  /** {@return the radius} */
  public double radius() {
    return radius;
  }

  @Override
  public String name() {
    return "S"
        + n
        + (radius == 1 ? "" : " of radius " + radius)
        + " = "
        + group.name()
        + "/"
        + stabilizer.name();
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
  public Point base() {
    double[] e = new double[n + 1];
    e[n] = radius;
    return new Point(e);
  }

  private DenseMatrix element(DenseMatrix g) {
    return Relations.element(group.name(), g, n + 1, 0, special, false);
  }

  @Override
  public Point act(DenseMatrix g, Point x) {
    double[] image = element(g).apply(Relations.length(name(), x, n + 1, radius));
    return new Point(Relations.scaled(image, radius / Relations.norm(image, n + 1)));
  }

  @Override
  public DenseMatrix section(Point x) {
    double[] v = Relations.length(name(), x, n + 1, radius);
    return Frames.minimalRotation(radius == 1 ? v : Relations.scaled(v, 1 / radius));
  }

  @Override
  public DenseMatrix embed(DenseMatrix h) {
    return Frames.enlarged(Relations.element(stabilizer.name(), h, n, 0, special, false), n + 1);
  }

  @Override
  public DenseMatrix restrict(DenseMatrix g) {
    Relations.fixes(name(), Relations.columnMiss(element(g), n), 1);
    return Frames.block(g, 0, n);
  }

  @Override
  public double separation(Point x, Point y) {
    return x.separation(y) * Math.max(1, radius) / radius;
  }

  @Override
  public Point require(Point x) {
    Relations.length(name(), x, n + 1, radius);
    return x;
  }

  @Override
  public boolean isCompact() {
    return true;
  }

  @Override
  public Point sample(RandomGenerator random, double scale) {
    return new Point(Relations.scaled(Relations.direction(random, n + 1), radius));
  }

  @Override
  public DenseMatrix sampleElement(RandomGenerator random, double scale) {
    return group.random(random);
  }

  /** {@return the length of the great arc, radius · 2 arctan(|x − y| / |x + y|)} */
  @Override
  public Optional<Metric<Point>> metric() {
    return Optional.of(
        (x, y) -> {
          double[] a = Relations.length(name(), x, n + 1, radius);
          double[] b = Relations.length(name(), y, n + 1, radius);
          double minus = 0;
          double plus = 0;
          for (int i = 0; i <= n; i++) {
            minus = Math.hypot(minus, a[i] - b[i]);
            plus = Math.hypot(plus, a[i] + b[i]);
          }
          return 2 * radius * Math.atan2(minus, plus);
        });
  }

  @Override
  public String toString() {
    return name();
  }
}
