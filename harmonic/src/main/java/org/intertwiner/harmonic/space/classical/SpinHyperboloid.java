package org.intertwiner.harmonic.space.classical;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.lorentz.BoostRotation;
import org.intertwiner.algebra.lie.lorentz.Boosts;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.Point;
import org.intertwiner.harmonic.space.Volume;
import org.jspecify.annotations.Nullable;

/**
 * The mass shell, or H³, under SL(2, ℂ) = Spin(3,1): fields of half-integral spin, whose Wigner
 * rotations are unit quaternions.
 *
 * <p><em>Formula:</em> an element is B(ζ)q, a boost after a quaternion; B(a)B(b) = B(c)W with W ∝
 * cosh(a/2) cosh(b/2) + sinh(a/2) sinh(b/2) (â·b̂ + b̂ × â), so that the twist of g at x is the
 * quaternion of g·B(b). <em>Section:</em> the pure boost, continuous everywhere. <em>Accuracy:</em>
 * no matrix is formed; rapidities and quaternions of products are good to γ·2⁻⁴⁸, γ the larger
 * Lorentz factor of the two, that is to what a rounding of the directions of a and b leaves.
 * <em>Source:</em> E. P. Wigner, Ann. Math. 40 (1939); A. A. Ungar, Found. Phys. 30 (2000).
 *
 * <p>Example: {@code SpinHyperboloid.over(Hyperboloid.forward(3, 1)).twist(g, p)} turns spinors.
 */
public final class SpinHyperboloid
    implements HomogeneousSpace<SpinHyperboloid.Element, Point, UnitQuaternion> {
  private static final Group<Element> GROUP = new SpinGroup();

  private final Hyperboloid shell;

  private SpinHyperboloid(Hyperboloid shell) {
    this.shell = shell;
  }

  /**
   * A mass shell in three dimensions of space, or H³.
   *
   * @param shell the points
   * @return SL(2, ℂ)/SU(2)
   * @throws InvalidInput where the dimension is not 3
   */
  public static SpinHyperboloid over(Hyperboloid shell) {
    if (shell.dimension() != 3) {
      throw new InvalidInput("shell under SL(2, ℂ)", shell.name(), "3 dimensions of space", "");
    }
    return new SpinHyperboloid(shell);
  }

  /**
   * The element B(ζ)q of SL(2, ℂ).
   *
   * @param rapidity ζ, three numbers, copied
   * @param turn q; −q is the other element of the same Lorentz transformation
   */
  public record Element(double[] rapidity, UnitQuaternion turn) {

    /**
     * Checks the numbers.
     *
     * @param rapidity ζ, three numbers, copied
     * @param turn q; −q is the other element of the same Lorentz transformation
     * @throws InvalidInput where there are not three finite numbers
     * @throws LimitExceeded where |ζ| exceeds {@link Boosts#RAPIDITY_LIMIT}
     */
    public Element {
      rapidity = Relations.size("rapidities", new Point(rapidity), 3);
      double size = Relations.norm(rapidity, 3);
      if (size > Boosts.RAPIDITY_LIMIT) {
        throw new LimitExceeded(
            "rapidity of a boost", "" + size, "at most " + Boosts.RAPIDITY_LIMIT, "");
      }
    }

    /**
     * An element above a Lorentz transformation.
     *
     * @param lambda a matrix in SO⁺(3,1), time last
     * @return one of the two; which one jumps somewhere
     * @throws InvalidInput where the matrix is none
     */
    public static Element from(DenseMatrix lambda) {
      BoostRotation parts = Boosts.split(Relations.element("SO+(3,1)", lambda, 3, 1, true, true));
      return new Element(parts.rapidity(), UnitQuaternion.fromRotation(parts.rotation()));
    }

    /** {@return ζ, a fresh array} */
    @Override
    public double[] rapidity() {
      return rapidity.clone();
    }

    /** {@return the Lorentz transformation, time last} */
    public DenseMatrix toMatrix() {
      return Boosts.boost(rapidity).multiply(Frames.enlarged(turn.toRotation(), 4));
    }

    @Override
    public boolean equals(@Nullable Object o) {
      return o instanceof Element other
          && Arrays.equals(rapidity, other.rapidity)
          && turn.equals(other.turn);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(rapidity) + turn.hashCode();
    }

    @Override
    public String toString() {
      return "B" + Arrays.toString(rapidity) + turn;
    }
  }

  /** SL(2, ℂ) in polar form. */
  private static final class SpinGroup implements Group<Element> {
    @Override
    public Element identity() {
      return new Element(new double[3], UnitQuaternion.ONE);
    }

    @Override
    public Element multiply(Element g, Element h) {
      Element boost = boosts(g.rapidity, g.turn.rotate(h.rapidity));
      return new Element(boost.rapidity, boost.turn.multiply(g.turn).multiply(h.turn));
    }

    @Override
    public Element inverse(Element g) {
      UnitQuaternion back = g.turn.inverse();
      return new Element(Relations.scaled(back.rotate(g.rapidity), -1), back);
    }

    @Override
    public boolean areEqual(Element g, Element h) {
      double slack = TOLERANCE * Math.cosh(Relations.norm(g.rapidity, 3));
      UnitQuaternion q = g.turn;
      UnitQuaternion r = h.turn;
      double worst = Math.max(Math.abs(q.w() - r.w()), Math.abs(q.x() - r.x()));
      worst = Math.max(worst, Math.max(Math.abs(q.y() - r.y()), Math.abs(q.z() - r.z())));
      for (int i = 0; i < 3; i++) {
        worst = Math.max(worst, Math.abs(g.rapidity[i] - h.rapidity[i]));
      }
      return worst <= slack;
    }
  }

  /** B(a)B(b), without a difference of large numbers. */
  private static Element boosts(double[] a, double[] b) {
    double x = Relations.norm(a, 3);
    double y = Relations.norm(b, 3);
    if (x == 0 || y == 0) {
      return new Element(x == 0 ? b : a, UnitQuaternion.ONE);
    }
    double[] n = Relations.scaled(a, 1 / x);
    double[] m = Relations.scaled(b, 1 / y);
    double sign = n[0] * m[0] + n[1] * m[1] + n[2] * m[2] < 0 ? -1 : 1;
    // m = ±n + d with d small where the cosine is near ±1; |d|²/2 = 1 ∓ cos
    double[] d = new double[3];
    double half = 0;
    double along = 0;
    for (int i = 0; i < 3; i++) {
      d[i] = m[i] - sign * n[i];
      half += d[i] * d[i] / 2;
      along += d[i] * n[i];
    }
    double parallel = Math.sinh(x + sign * y) - sign * Math.cosh(x) * Math.sinh(y) * half;
    double[] c = new double[3];
    for (int i = 0; i < 3; i++) {
      c[i] = parallel * n[i] + Math.sinh(y) * (d[i] - along * n[i]);
    }
    double sinh = Relations.norm(c, 3);
    double sines = Math.sinh(x / 2) * Math.sinh(y / 2);
    UnitQuaternion turn =
        UnitQuaternion.from(
            Math.cosh((x + sign * y) / 2) - sign * sines * half,
            sines * (d[1] * n[2] - d[2] * n[1]),
            sines * (d[2] * n[0] - d[0] * n[2]),
            sines * (d[0] * n[1] - d[1] * n[0]));
    return new Element(sinh == 0 ? c : Relations.scaled(c, FastMath.asinh(sinh) / sinh), turn);
  }

  @Override
  public String name() {
    return shell.name().replace(shell.group().name() + "/SO3", "SL(2,C)/SU2");
  }

  @Override
  public Group<Element> group() {
    return GROUP;
  }

  @Override
  public Spin3 stabilizer() {
    return Spin3.group();
  }

  @Override
  public Point base() {
    return shell.base();
  }

  private Element seen(Element g, Point x) {
    return GROUP.multiply(g, section(x));
  }

  @Override
  public Point act(Element g, Point x) {
    double[] c = seen(g, x).rapidity;
    double norm = Relations.norm(c, 3);
    double factor = norm == 0 ? 1 : Math.sinh(norm) / norm;
    return shell.above(
        Relations.scaled(c, Math.signum(shell.base().at(3)) * shell.radius() * factor));
  }

  @Override
  public Element section(Point x) {
    return new Element(shell.rapidity(x), UnitQuaternion.ONE);
  }

  @Override
  public Element embed(UnitQuaternion h) {
    return new Element(new double[3], h);
  }

  @Override
  public UnitQuaternion restrict(Element g) {
    Relations.fixes(name(), Relations.norm(g.rapidity, 3), 1);
    return g.turn;
  }

  @Override
  public UnitQuaternion twist(Element g, Point x) {
    return seen(g, x).turn;
  }

  @Override
  public UnitQuaternion offset(Element g) {
    return g.turn;
  }

  @Override
  public double separation(Point x, Point y) {
    return shell.separation(x, y);
  }

  @Override
  public Point require(Point x) {
    return shell.require(x);
  }

  @Override
  public boolean isCompact() {
    return false;
  }

  @Override
  public Point sample(RandomGenerator random, double scale) {
    return shell.sample(random, scale);
  }

  /**
   * {@return a boost of uniform direction and rapidity up to the scale, after a random quaternion}
   */
  @Override
  public Element sampleElement(RandomGenerator random, double scale) {
    double[] direction = Relations.direction(random, 3);
    return new Element(
        Relations.scaled(direction, scale * random.nextDouble()), stabilizer().random(random));
  }

  @Override
  public Optional<Metric<Point>> metric() {
    return shell.metric();
  }

  @Override
  public Optional<Volume<Point>> volume() {
    return shell.volume();
  }

  @Override
  public String toString() {
    return name();
  }
}
