package org.intertwiner.algebra.lie.rotation;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * Spin(3), the unit quaternions, isomorphic to SU(2) and the double cover of SO(3).
 *
 * <p><em>Basis:</em> −iσ₁/2, −iσ₂/2, −iσ₃/2 in SU(2), that is i/2, j/2, k/2, with [E₁, E₂] = E₃ as
 * in so(3): exp(ω) covers the rotation by |ω| about ω. <em>Accuracy:</em> exp and log to a few 2⁻⁵³
 * everywhere, relative to the vector near 1; log has |ω| ≤ 2π and is (2π, 0, 0) at −1.
 * <em>Distance:</em> |log a⁻¹b|, at most 2π. <em>Projection:</em> the direction of the quaternionic
 * part. <em>Sampling:</em> the direction of a Gaussian quaternion, which is Haar.
 *
 * <p>Example: {@code Spin3.group().toRotation(UnitQuaternion.ONE)} is the identity.
 */
public final class Spin3 implements CompactLieGroup<UnitQuaternion> {
  /** Largest difference of components that counts as rounding. */
  public static final double TOLERANCE = 0x1p-44;

  private static final Spin3 GROUP = new Spin3();

  private final CompactLieGroup<ComplexMatrix> matrices = LieGroups.specialUnitary(2);

  private Spin3() {}

  /**
   * The group.
   *
   * @return Spin(3)
   */
  public static Spin3 group() {
    return GROUP;
  }

  @Override
  public String name() {
    return "Spin3";
  }

  @Override
  public LieAlgebra algebra() {
    return matrices.algebra();
  }

  @Override
  public UnitQuaternion identity() {
    return UnitQuaternion.ONE;
  }

  @Override
  public UnitQuaternion multiply(UnitQuaternion a, UnitQuaternion b) {
    return a.multiply(b);
  }

  @Override
  public UnitQuaternion inverse(UnitQuaternion a) {
    return a.inverse();
  }

  @Override
  public boolean areEqual(UnitQuaternion a, UnitQuaternion b) {
    return Math.abs(a.w() - b.w()) <= TOLERANCE
        && Math.abs(a.x() - b.x()) <= TOLERANCE
        && Math.abs(a.y() - b.y()) <= TOLERANCE
        && Math.abs(a.z() - b.z()) <= TOLERANCE;
  }

  @Override
  public UnitQuaternion exp(double[] coefficients) {
    return UnitQuaternion.exp(algebra().checked(coefficients));
  }

  @Override
  public double[] log(UnitQuaternion element) {
    return element.log();
  }

  /**
   * The double cover.
   *
   * @param element q
   * @return the rotation v ↦ q v q⁻¹
   */
  public DenseMatrix toRotation(UnitQuaternion element) {
    return element.toRotation();
  }

  /**
   * A lift of a rotation to the double cover.
   *
   * @param rotation a rotation of space
   * @return the quaternion with w ≥ 0, for a half turn the one whose first non-zero component is
   *     positive
   */
  public UnitQuaternion lift(DenseMatrix rotation) {
    return UnitQuaternion.fromRotation(rotation);
  }

  @Override
  public List<Component<UnitQuaternion>> components() {
    return List.of(new Component<>("identity", identity()));
  }

  @Override
  public int component(UnitQuaternion element) {
    return 0;
  }

  @Override
  public double distance(UnitQuaternion a, UnitQuaternion b) {
    double[] log = log(multiply(inverse(a), b));
    return Math.hypot(Math.hypot(log[0], log[1]), log[2]);
  }

  @Override
  public UnitQuaternion random(RandomGenerator random) {
    return UnitQuaternion.from(
        random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }

  @Override
  public ComplexMatrix toMatrix(UnitQuaternion element) {
    return element.toUnitary();
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    return matrices.defect(matrix);
  }

  @Override
  public UnitQuaternion from(ComplexMatrix matrix) {
    return UnitQuaternion.fromUnitary(matrices.from(matrix));
  }

  @Override
  public UnitQuaternion project(ComplexMatrix matrix) {
    return UnitQuaternion.fromUnitary(matrix);
  }

  @Override
  public String toString() {
    return name();
  }
}
