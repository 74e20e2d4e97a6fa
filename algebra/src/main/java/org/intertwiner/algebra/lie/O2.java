package org.intertwiner.algebra.lie;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;

/**
 * The orthogonal maps of the plane, O(2) = SO(2) ⋊ ⟨s⟩ with s = diag(−1, 1) and s R(θ) s = R(−θ).
 *
 * <p>Accuracy: as {@link SO2}.
 */
public final class O2 implements CompactGroup<PlaneIsometry> {

  private static final O2 GROUP = new O2();

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
