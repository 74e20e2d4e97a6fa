package org.intertwiner.harmonic.space.classical;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Point;
import org.intertwiner.harmonic.space.Volume;

/**
 * The forward or backward light cone t = ±|p|, without its tip, under SO⁺(n,1): momenta of massless
 * particles.
 *
 * <p><em>Base point:</em> k = ±(0, …, 0, 1, 1). <em>Stabiliser:</em> SE(n − 1), for n = 3 Wigner's
 * SE(2): the motion y ↦ Ay + a is N(a)·diag(A, 1, 1) with the null rotation N(a): x′ ↦ x′ + a(t −
 * z), z ↦ z + a·x′ + ½|a|²(t − z), t ↦ t + a·x′ + ½|a|²(t − z), z the last space axis.
 * <em>Section:</em> the boost of k along z to the energy |p|, then the rotation of z to p̂ in their
 * plane: the standard one of helicity; it jumps where p points along −z. <em>Accuracy:</em> s(p)·k
 * = p to 8·2⁻⁵³·(1 + |p|⁻²), relative to |p|; the twist to 2⁻⁴⁸ times the product of the norms of
 * g, s(p) and s(gp)⁻¹. <em>Measure:</em> dⁿp/|p|; no distance is invariant. <em>Source:</em> E. P.
 * Wigner, Ann. Math. 40 (1939); Weinberg (1995), section 2.5.
 *
 * <p>Example: {@code LightCone.forward(3).twist(g, p).linear()} is the rotation by the helicity
 * phase.
 */
public final class LightCone implements HomogeneousSpace<DenseMatrix, Point, AffineMap> {
  private final int n;
  private final int sign;
  private final LieGroup<DenseMatrix> group;
  private final LieGroup<AffineMap> stabilizer;

  private LightCone(int n, int sign) {
    if (n < 2) {
      throw new InvalidInput(
          "dimension of space", "" + n, "at least 2", "on a line the cone is two rays");
    }
    Relations.limited("space", n);
    this.n = n;
    this.sign = sign;
    this.group = LieGroups.properOrthochronous(n, 1);
    this.stabilizer = LieGroups.specialEuclidean(n - 1);
  }

  /**
   * The forward cone.
   *
   * @param n the dimension of space, at least 2
   * @return SO⁺(n,1)/SE(n − 1)
   * @throws InvalidInput where n is less than 2
   */
  public static LightCone forward(int n) {
    return new LightCone(n, 1);
  }

  /**
   * The backward cone.
   *
   * @param n the dimension of space, at least 2
   * @return SO⁺(n,1)/SE(n − 1)
   * @throws InvalidInput where n is less than 2
   */
  public static LightCone backward(int n) {
    return new LightCone(n, -1);
  }

  /**
   * The point above a momentum.
   *
   * @param p n numbers, not all 0
   * @return (p, ±|p|)
   * @throws InvalidInput where there are not n finite numbers or all are 0
   */
  public Point above(double... p) {
    double[] all = Arrays.copyOf(Relations.size("space", new Point(p), n), n + 1);
    all[n] = sign * Relations.norm(p, n);
    return require(new Point(all));
  }

  @Override
  public String name() {
    return (sign > 0 ? "forward" : "backward")
        + " light cone = "
        + group.name()
        + "/"
        + stabilizer.name();
  }

  @Override
  public LieGroup<DenseMatrix> group() {
    return group;
  }

  @Override
  public LieGroup<AffineMap> stabilizer() {
    return stabilizer;
  }

  @Override
  public Point base() {
    double[] k = new double[n + 1];
    k[n - 1] = sign;
    k[n] = sign;
    return new Point(k);
  }

  private DenseMatrix element(DenseMatrix g) {
    return Relations.element(group.name(), g, n, 1, true, true);
  }

  @Override
  public Point act(DenseMatrix g, Point x) {
    double[] image = element(g).apply(require(x).coordinates());
    return above(Arrays.copyOf(image, n));
  }

  @Override
  public DenseMatrix section(Point x) {
    double[] p = Relations.scaled(require(x).coordinates(), sign);
    double energy = Relations.norm(p, n);
    double[] direction = Relations.scaled(Arrays.copyOf(p, n), 1 / energy);
    DenseMatrix turn = Frames.enlarged(Frames.minimalRotation(direction), n + 1);
    double[][] boost = DenseMatrix.identity(n + 1).toRows();
    boost[n][n] = (energy + 1 / energy) / 2;
    boost[n - 1][n - 1] = boost[n][n];
    boost[n - 1][n] = (energy - 1) * (1 + 1 / energy) / 2;
    boost[n][n - 1] = boost[n - 1][n];
    return turn.multiply(DenseMatrix.from(boost));
  }

  @Override
  public DenseMatrix embed(AffineMap h) {
    Relations.element(stabilizer.name(), h.linear(), n - 1, 0, true, false);
    double[] a = h.translation();
    double[][] rows = DenseMatrix.identity(n + 1).toRows();
    double half = 0;
    for (double c : a) {
      half += c * c / 2;
    }
    for (int j = 0; j < n - 1; j++) {
      double dot = 0;
      for (int i = 0; i < n - 1; i++) {
        rows[i][j] = h.linear().at(i, j);
        dot += a[i] * rows[i][j];
      }
      rows[n - 1][j] = dot;
      rows[n][j] = dot;
      rows[j][n - 1] = -a[j] + 0.0;
      rows[j][n] = a[j];
    }
    rows[n - 1][n - 1] -= half;
    rows[n][n - 1] -= half;
    rows[n - 1][n] += half;
    rows[n][n] += half;
    return DenseMatrix.from(rows);
  }

  @Override
  public AffineMap restrict(DenseMatrix g) {
    return motion(element(g), Math.max(1, g.maxAbs()));
  }

  @Override
  public AffineMap twist(DenseMatrix g, Point x) {
    DenseMatrix before = section(x);
    DenseMatrix after = section(act(g, x));
    DenseMatrix h = group.multiply(group.inverse(after), group.multiply(g, before));
    // the motion may be small where its factors, and their rounding errors, are large
    return motion(h, Math.max(1, g.maxAbs() * before.maxAbs() * after.maxAbs()));
  }

  private AffineMap motion(DenseMatrix g, double scale) {
    double miss = 0;
    double[] a = new double[n - 1];
    for (int i = 0; i <= n; i++) {
      miss = Math.max(miss, Math.abs(g.at(i, n - 1) + g.at(i, n) - (i < n - 1 ? 0 : 1)));
      if (i < n - 1) {
        a[i] = g.at(i, n);
      }
    }
    Relations.fixes(name(), miss, scale);
    return new AffineMap(Frames.block(g, 0, n - 1), a);
  }

  @Override
  public double separation(Point x, Point y) {
    double size = Math.max(x.norm(), y.norm());
    return new Point(Relations.scaled(x.coordinates(), 1 / size))
        .separation(new Point(Relations.scaled(y.coordinates(), 1 / size)));
  }

  @Override
  public Point require(Point x) {
    double[] v = Relations.size(name(), x, n + 1);
    double time = sign * Relations.norm(v, n);
    double off = v[n] - time;
    if (time == 0 || !(Math.abs(off) <= TOLERANCE * Math.abs(time))) {
      throw Relations.off(
          name(),
          x,
          time == 0 ? "the tip, an orbit of its own" : "its time is off by " + off,
          time == 0 ? "a momentum other than 0" : "time " + time + " above this momentum");
    }
    return x;
  }

  @Override
  public boolean isCompact() {
    return false;
  }

  /** {@return a momentum of uniform direction, the logarithm of its energy uniform in ±scale} */
  @Override
  public Point sample(RandomGenerator random, double scale) {
    double energy = Math.exp(scale * (2 * random.nextDouble() - 1));
    return above(Relations.scaled(Relations.direction(random, n), energy));
  }

  @Override
  public DenseMatrix sampleElement(RandomGenerator random, double scale) {
    return group.sample(random, scale);
  }

  /** {@return the measure dⁿp/|p|} */
  @Override
  public Optional<Volume<Point>> volume() {
    return Optional.of(
        new Volume<>(
            n, x -> Arrays.copyOf(x.coordinates(), n), this::above, x -> 1 / Math.abs(x.at(n))));
  }

  @Override
  public String toString() {
    return name();
  }
}
