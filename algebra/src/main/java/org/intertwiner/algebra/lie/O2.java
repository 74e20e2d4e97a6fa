package org.intertwiner.algebra.lie;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * The orthogonal maps of the plane, O(2) = SO(2) ⋊ ⟨s⟩ with s = diag(−1, 1) and s R(θ) s = R(−θ).
 *
 * <p>Accuracy: as {@link SO2}.
 */
public final class O2 implements CompactLieGroup<PlaneIsometry> {

  private static final O2 GROUP = new O2();

  private final CompactLieGroup<DenseMatrix> matrices = LieGroups.orthogonal(2);

  private O2() {}

  /**
   * The group.
   *
   * @return O(2)
   */
  public static O2 group() {
    return GROUP;
  }

  @Override
  public String name() {
    return "O2";
  }

  @Override
  public LieAlgebra algebra() {
    return matrices.algebra();
  }

  @Override
  public PlaneIsometry identity() {
    return new PlaneIsometry(0, false);
  }

  @Override
  public PlaneIsometry multiply(PlaneIsometry a, PlaneIsometry b) {
    double angle = a.reflected() ? a.angle() - b.angle() : a.angle() + b.angle();
    return new PlaneIsometry(angle, a.reflected() != b.reflected());
  }

  @Override
  public PlaneIsometry inverse(PlaneIsometry a) {
    return a.reflected() ? a : new PlaneIsometry(-a.angle(), false);
  }

  @Override
  public boolean areEqual(PlaneIsometry a, PlaneIsometry b) {
    return a.reflected() == b.reflected() && SO2.sameAngle(a.angle(), b.angle());
  }

  @Override
  public List<Generator<PlaneIsometry>> topologicalGenerators() {
    return List.of(
        new Generator.Infinitesimal<>("J", 0),
        new Generator.Element<>("s", new PlaneIsometry(0, true)));
  }

  @Override
  public PlaneIsometry random(RandomGenerator random) {
    double angle = random.nextDouble() * PlaneRotation.TURN;
    return new PlaneIsometry(angle, random.nextBoolean());
  }

  @Override
  public PlaneIsometry exp(double[] coefficients) {
    return new PlaneIsometry(algebra().checked(coefficients)[0], false);
  }

  @Override
  public double[] log(PlaneIsometry element) {
    if (element.reflected()) {
      throw new InvalidInput(
          "logarithm in O2",
          "a reflection",
          "a rotation",
          "multiply by the representative of its component first");
    }
    return new double[] {SO2.principal(element.angle())};
  }

  @Override
  public List<Component<PlaneIsometry>> components() {
    return List.of(
        new Component<>("identity", identity()), new Component<>("s", new PlaneIsometry(0, true)));
  }

  @Override
  public int component(PlaneIsometry element) {
    return element.reflected() ? 1 : 0;
  }

  @Override
  public double distance(PlaneIsometry a, PlaneIsometry b) {
    if (a.reflected() != b.reflected()) {
      return Double.POSITIVE_INFINITY;
    }
    double difference = Math.abs(a.angle() - b.angle());
    return Math.min(difference, PlaneRotation.TURN - difference);
  }

  @Override
  public ComplexMatrix toMatrix(PlaneIsometry element) {
    return ComplexMatrix.from(DenseMatrix.from(element.toMatrix()));
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    return matrices.defect(matrix);
  }

  @Override
  public PlaneIsometry from(ComplexMatrix matrix) {
    return isometry(matrices.from(matrix));
  }

  @Override
  public PlaneIsometry project(ComplexMatrix matrix) {
    return isometry(matrices.project(matrix));
  }

  /** The second column is (−sin θ, cos θ), with the reflection and without. */
  private PlaneIsometry isometry(DenseMatrix g) {
    double angle = Math.atan2(-g.at(0, 1), g.at(1, 1));
    return new PlaneIsometry(angle, matrices.component(g) == 1);
  }

  @Override
  public List<PlaneIsometry> special() {
    List<PlaneIsometry> elements = new ArrayList<>();
    for (PlaneRotation rotation : SO2.group().special()) {
      elements.add(new PlaneIsometry(rotation.angle(), false));
      elements.add(new PlaneIsometry(rotation.angle(), true));
    }
    return List.copyOf(elements);
  }

  @Override
  public String toString() {
    return name();
  }
}
