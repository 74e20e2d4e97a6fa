package org.intertwiner.harmonic.space.classical;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.Point;

/**
 * S² under the unit quaternions, Spin(3)/SO(2): Hopf's fibration. Fields of half-integral spin live
 * here.
 *
 * <p><em>Stabiliser:</em> the angle θ stands for (cos θ, 0, 0, sin θ), which turns by 2θ about z,
 * as in {@code ClosedSubgroup.axis} for Spin3. <em>Section:</em> the shortest turn of z to x,
 * continuous except at −z, where it is the half turn about y; a cover of that of {@link
 * Sphere#axis}. <em>Accuracy:</em> s(x)·z = x to 8·2⁻⁵³. <em>Source:</em> H. Hopf, Math. Ann. 104
 * (1931).
 *
 * <p>Example: {@code QuaternionSphere.of().twist(q, x).angle()} is half the angle of the matrix.
 */
public final class QuaternionSphere
    implements HomogeneousSpace<UnitQuaternion, Point, PlaneRotation> {
  private static final QuaternionSphere SPACE = new QuaternionSphere();

  private final Sphere sphere = Sphere.underRotations(2);

  private QuaternionSphere() {}

  /** {@return Spin(3)/SO(2)} */
  public static QuaternionSphere of() {
    return SPACE;
  }

  @Override
  public String name() {
    return "S2 = Spin3/SO2";
  }

  @Override
  public Spin3 group() {
    return Spin3.group();
  }

  @Override
  public SO2 stabilizer() {
    return SO2.group();
  }

  @Override
  public Point base() {
    return sphere.base();
  }

  @Override
  public Point act(UnitQuaternion g, Point x) {
    double[] image = g.rotate(sphere.require(x).coordinates());
    return new Point(Relations.scaled(image, 1 / Relations.norm(image, 3)));
  }

  @Override
  public UnitQuaternion section(Point x) {
    sphere.require(x);
    double s = Math.hypot(x.at(0), x.at(1));
    double half = Math.atan2(s, x.at(2)) / 2;
    double sin = Math.sin(half);
    return s == 0
        ? UnitQuaternion.from(Math.cos(half), 0, sin, 0)
        : UnitQuaternion.from(Math.cos(half), -sin * x.at(1) / s, sin * x.at(0) / s, 0);
  }

  @Override
  public UnitQuaternion embed(PlaneRotation h) {
    return UnitQuaternion.from(Math.cos(h.angle()), 0, 0, Math.sin(h.angle()));
  }

  @Override
  public PlaneRotation restrict(UnitQuaternion g) {
    Relations.fixes(name(), 2 * Math.hypot(g.x(), g.y()), 1);
    return new PlaneRotation(Math.atan2(g.z(), g.w()));
  }

  @Override
  public double separation(Point x, Point y) {
    return sphere.separation(x, y);
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
    return sphere.sample(random, scale);
  }

  @Override
  public UnitQuaternion sampleElement(RandomGenerator random, double scale) {
    return group().random(random);
  }

  @Override
  public Optional<Metric<Point>> metric() {
    return sphere.metric();
  }

  @Override
  public String toString() {
    return name();
  }
}
