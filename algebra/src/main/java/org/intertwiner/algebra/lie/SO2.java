package org.intertwiner.algebra.lie;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * The rotations of the plane, SO(2) = {R(θ)}; its Lie algebra is spanned by J = [[0, −1], [1, 0]].
 *
 * <p>Accuracy: a product rounds the sum of two angles once. Two elements count as equal when their
 * angles differ by at most {@value #ANGLE_TOLERANCE} radians on the circle, which covers words of
 * up to eight letters. The logarithm is the angle in (−π, π]; the distance is the angle between.
 *
 * <p>Example: {@code SO2.group().multiply(new PlaneRotation(1), new PlaneRotation(2)).angle()} is
 * 3.
 */
public final class SO2 implements CompactLieGroup<PlaneRotation> {

  /**
   * Largest difference of angles that rounding in short words explains: 16 ulp of 2π, in radians.
   */
  public static final double ANGLE_TOLERANCE = 0x1p-46;

  private static final SO2 GROUP = new SO2();

  private final CompactLieGroup<DenseMatrix> matrices = LieGroups.specialOrthogonal(2);

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
  public LieAlgebra algebra() {
    return matrices.algebra();
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
  public PlaneRotation exp(double[] coefficients) {
    return new PlaneRotation(algebra().checked(coefficients)[0]);
  }

  @Override
  public double[] log(PlaneRotation element) {
    return new double[] {principal(element.angle())};
  }

  static double principal(double angle) {
    return angle > Math.PI ? angle - PlaneRotation.TURN : angle;
  }

  @Override
  public List<Component<PlaneRotation>> components() {
    return List.of(new Component<>("identity", identity()));
  }

  @Override
  public int component(PlaneRotation element) {
    return 0;
  }

  @Override
  public double distance(PlaneRotation a, PlaneRotation b) {
    double difference = Math.abs(a.angle() - b.angle());
    return Math.min(difference, PlaneRotation.TURN - difference);
  }

  @Override
  public ComplexMatrix toMatrix(PlaneRotation element) {
    return ComplexMatrix.from(DenseMatrix.from(element.toMatrix()));
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    return matrices.defect(matrix);
  }

  @Override
  public PlaneRotation from(ComplexMatrix matrix) {
    return new PlaneRotation(matrices.log(matrices.from(matrix))[0]);
  }

  @Override
  public PlaneRotation project(ComplexMatrix matrix) {
    return new PlaneRotation(matrices.log(matrices.project(matrix))[0]);
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
