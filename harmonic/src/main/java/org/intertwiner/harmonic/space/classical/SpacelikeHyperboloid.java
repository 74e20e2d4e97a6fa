package org.intertwiner.harmonic.space.classical;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Point;
import org.intertwiner.harmonic.space.Volume;

/**
 * The hyperboloid of one sheet |x|² − t² = R² under SO⁺(n,1): de Sitter space, the orbit of
 * spacelike momenta.
 *
 * <p><em>Base point:</em> R on the last space axis. <em>Stabiliser:</em> SO⁺(n − 1,1) on the other
 * axes, time last; for n = 3 SO⁺(2,1). <em>Section:</em> the boost along the last space axis to the
 * time of x, then the rotation of that axis to the direction of x in their plane; it jumps where
 * the space part of x points against that axis. <em>Accuracy:</em> s(x)·o = x to 16·2⁻⁵³ of the
 * largest coordinate; the twist to 2⁻⁴⁸ times the product of the norms of g, s(x) and s(gx)⁻¹.
 * <em>Measure:</em> that of the invariant metric, which is indefinite, so that there is no
 * distance; see {@link #product}. <em>Source:</em> Weinberg (1995), section 2.5; W. de Sitter
 * (1917).
 *
 * <p>Example: {@code SpacelikeHyperboloid.of(3, 1).stabilizer().name()} is SO+(2,1).
 */
public final class SpacelikeHyperboloid
    implements HomogeneousSpace<DenseMatrix, Point, DenseMatrix> {
  private final int n;
  private final double radius;
  private final LieGroup<DenseMatrix> group;
  private final LieGroup<DenseMatrix> stabilizer;

  private SpacelikeHyperboloid(int n, double radius) {
    if (n < 2) {
      throw new InvalidInput(
          "dimension of space", "" + n, "at least 2", "on a line it is two branches");
    }
    if (!(radius > 0) || Double.isInfinite(radius)) {
      throw new InvalidInput("radius of a hyperboloid", "" + radius, "a positive number", "");
    }
    Relations.limited("space", n);
    this.n = n;
    this.radius = radius;
    this.group = LieGroups.properOrthochronous(n, 1);
    this.stabilizer = LieGroups.properOrthochronous(n - 1, 1);
  }

  /**
   * The hyperboloid of one sheet.
   *
   * @param n the dimension of space, at least 2
   * @param radius R, positive
   * @return SO⁺(n,1)/SO⁺(n − 1,1)
   * @throws InvalidInput where n is less than 2 or R is not a positive number
   */
  public static SpacelikeHyperboloid of(int n, double radius) {
    return new SpacelikeHyperboloid(n, radius);
  }

  /**
   * The point in a direction of space at a time.
   *
   * @param direction n numbers, not all 0
   * @param time t
   * @return (√(R² + t²) n, t)
   * @throws InvalidInput where the direction is 0 or a number is not finite
   */
  public Point at(double[] direction, double time) {
    double norm = Relations.norm(Relations.size("space", new Point(direction), n), n);
    if (norm == 0) {
      throw new InvalidInput("direction in space", "0", "a vector other than 0", "");
    }
    double[] x = Arrays.copyOf(direction, n + 1);
    double length = Math.hypot(radius, time);
    for (int i = 0; i < n; i++) {
      x[i] = x[i] / norm * length;
    }
    x[n] = time;
    return new Point(x);
  }

  /**
   * The invariant product of two points, x·y − t t′ over R².
   *
   * @param x a point
   * @param y a point
   * @return 1 for equal points, cosh or cos of the geodesic interval between others where there is
   *     one
   */
  public double product(Point x, Point y) {
    require(x);
    require(y);
    double sum = -(x.at(n) / radius) * (y.at(n) / radius);
    for (int i = 0; i < n; i++) {
      sum += (x.at(i) / radius) * (y.at(i) / radius);
    }
    return sum;
  }

  @Override
  public String name() {
    return "dS"
        + n
        + (radius == 1 ? "" : " of radius " + radius)
        + " = "
        + group.name()
        + "/"
        + stabilizer.name();
  }

  @Override
  public LieGroup<DenseMatrix> group() {
    return group;
  }

  @Override
  public LieGroup<DenseMatrix> stabilizer() {
    return stabilizer;
  }

  @Override
  public Point base() {
    double[] e = new double[n];
    e[n - 1] = 1;
    return at(e, 0);
  }

  private DenseMatrix element(DenseMatrix g) {
    return Relations.element(group.name(), g, n, 1, true, true);
  }

  @Override
  public Point act(DenseMatrix g, Point x) {
    double[] image = element(g).apply(require(x).coordinates());
    return at(Arrays.copyOf(image, n), image[n]);
  }

  @Override
  public DenseMatrix section(Point x) {
    double[] v = require(x).coordinates();
    double[] space = Arrays.copyOf(v, n);
    double[] direction = Relations.scaled(space, 1 / Relations.norm(space, n));
    DenseMatrix turn = Frames.enlarged(Frames.minimalRotation(direction), n + 1);
    double[][] boost = DenseMatrix.identity(n + 1).toRows();
    boost[n][n] = Math.hypot(1, v[n] / radius);
    boost[n - 1][n - 1] = boost[n][n];
    boost[n - 1][n] = v[n] / radius;
    boost[n][n - 1] = v[n] / radius;
    return turn.multiply(DenseMatrix.from(boost));
  }

  @Override
  public DenseMatrix embed(DenseMatrix h) {
    Relations.element(stabilizer.name(), h, n - 1, 1, true, true);
    double[][] rows = DenseMatrix.identity(n + 1).toRows();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i < n - 1 ? i : n][j < n - 1 ? j : n] = h.at(i, j);
      }
    }
    return DenseMatrix.from(rows);
  }

  @Override
  public DenseMatrix restrict(DenseMatrix g) {
    return block(element(g), Math.max(1, g.maxAbs()));
  }

  @Override
  public DenseMatrix twist(DenseMatrix g, Point x) {
    DenseMatrix before = section(x);
    DenseMatrix after = section(act(g, x));
    DenseMatrix h = group.multiply(group.inverse(after), group.multiply(g, before));
    // h may be small where its factors, and their rounding errors, are large
    return block(h, Math.max(1, g.maxAbs() * before.maxAbs() * after.maxAbs()));
  }

  private DenseMatrix block(DenseMatrix g, double scale) {
    Relations.fixes(name(), Relations.columnMiss(g, n - 1), scale);
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = g.at(i < n - 1 ? i : n, j < n - 1 ? j : n);
      }
    }
    return DenseMatrix.from(rows);
  }

  @Override
  public double separation(Point x, Point y) {
    return new Point(Relations.scaled(x.coordinates(), 1 / radius))
        .separation(new Point(Relations.scaled(y.coordinates(), 1 / radius)));
  }

  @Override
  public Point require(Point x) {
    double[] v = Relations.size(name(), x, n + 1);
    double length = Math.hypot(radius, v[n]);
    double off = Relations.norm(v, n) - length;
    if (!(Math.abs(off) <= TOLERANCE * length)) {
      throw Relations.off(
          name(), x, "its distance from the axis of time is off by " + off, "" + length);
    }
    return x;
  }

  @Override
  public boolean isCompact() {
    return false;
  }

  /** {@return a point of uniform direction, arsinh(t/R) uniform in ±scale} */
  @Override
  public Point sample(RandomGenerator random, double scale) {
    double[] direction = Relations.direction(random, n);
    return at(direction, radius * Math.sinh(scale * (2 * random.nextDouble() - 1)));
  }

  @Override
  public DenseMatrix sampleElement(RandomGenerator random, double scale) {
    return group.sample(random, scale);
  }

  /**
   * {@return the measure Rⁿ coshⁿ⁻¹χ dχ dΩ, t = R sinh χ, in the chart u = e^χ n with density (cosh
   * χ / e^χ)ⁿ⁻¹ e^−χ Rⁿ}
   */
  @Override
  public Optional<Volume<Point>> volume() {
    return Optional.of(new Volume<>(n, this::chart, this::fromChart, this::density));
  }

  private double[] chart(Point x) {
    double[] space = Arrays.copyOf(x.coordinates(), n);
    double size = Math.exp(FastMath.asinh(x.at(n) / radius));
    return Relations.scaled(space, size / Relations.norm(space, n));
  }

  private Point fromChart(double... u) {
    return at(u, radius * Math.sinh(Math.log(Relations.norm(u, n))));
  }

  private double density(Point x) {
    double chi = FastMath.asinh(x.at(n) / radius);
    double ratio = (1 + Math.exp(-2 * chi)) / 2;
    return Math.pow(radius, n) * Math.pow(ratio, n - 1) * Math.exp(-chi);
  }

  @Override
  public String toString() {
    return name();
  }
}
