package org.intertwiner.algebra.lie;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;

/**
 * The rotations of the plane, SO(2) = {R(θ)}; its Lie algebra is spanned by J = [[0, −1], [1, 0]].
 *
 * <p>Accuracy: a product rounds the sum of two angles once. Two elements count as equal when their
 * angles differ by at most {@value #ANGLE_TOLERANCE} radians on the circle, which covers words of
 * up to eight letters.
 *
 * <p>Example: {@code SO2.group().multiply(new PlaneRotation(1), new PlaneRotation(2)).angle()} is
 * 3.
 */
public final class SO2 implements CompactGroup<PlaneRotation> {

  /**
   * Largest difference of angles that rounding in short words explains: 16 ulp of 2π, in radians.
   */
  public static final double ANGLE_TOLERANCE = 0x1p-46;

  private static final SO2 GROUP = new SO2();

  private SO2() {}

  /**
   * The group.
   *
   * @return SO(2)
   */
  public static SO2 group() {
    return GROUP;
  }

  @Override
  public String name() {
    return "SO2";
  }

  @Override
  public PlaneRotation identity() {
    return new PlaneRotation(0);
  }

  @Override
  public PlaneRotation multiply(PlaneRotation a, PlaneRotation b) {
    return new PlaneRotation(a.angle() + b.angle());
  }

  @Override
  public PlaneRotation inverse(PlaneRotation a) {
    return new PlaneRotation(-a.angle());
  }

  @Override
  public boolean areEqual(PlaneRotation a, PlaneRotation b) {
    return sameAngle(a.angle(), b.angle());
  }

  static boolean sameAngle(double a, double b) {
    double difference = Math.abs(a - b);
    return Math.min(difference, PlaneRotation.TURN - difference) <= ANGLE_TOLERANCE;
  }

  @Override
  public List<Generator<PlaneRotation>> topologicalGenerators() {
    return List.of(new Generator.Infinitesimal<>("J", 0));
  }

  @Override
  public PlaneRotation random(RandomGenerator random) {
    return new PlaneRotation(random.nextDouble() * PlaneRotation.TURN);
  }

  @Override
  public List<PlaneRotation> special() {
    return List.of(
        identity(),
        new PlaneRotation(Math.PI / 2),
        new PlaneRotation(Math.PI),
        new PlaneRotation(-Math.PI / 2),
        new PlaneRotation(Math.PI / 4),
        new PlaneRotation(1e-6));
  }

  @Override
  public String toString() {
    return name();
  }
}
