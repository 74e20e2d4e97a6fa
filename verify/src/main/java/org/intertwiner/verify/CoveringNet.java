package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.haar.rotation.Covering;

/**
 * Finitely many elements of a group such that every element is near one of them.
 *
 * <p>Distances are angles in radians: of g⁻¹h in the plane and in space.
 *
 * <p>Example: {@code CoveringNet.rotations(RotationGrid.cubic(1).rotations(), q ->
 * q.toRotation())}.
 *
 * @param <G> the group elements
 * @param name what the net is, for reports
 * @param elements the elements, at least one
 * @param radius no element of the group is farther from the net
 */
public record CoveringNet<G>(String name, List<G> elements, double radius) {
  private static final double TOLERANCE = 1e-2;

  /**
   * Checks the net.
   *
   * @param name what the net is, for reports
   * @param elements the elements, at least one
   * @param radius no element of the group is farther from the net; taken on trust
   * @throws InvalidInput if there is no element or the radius is negative or not finite
   */
  public CoveringNet {
    elements = List.copyOf(elements);
    if (elements.isEmpty() || !(radius >= 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput(
          "covering net",
          elements.size() + " elements, radius " + radius,
          "at least one element and a finite radius ≥ 0",
          "");
    }
  }

  /**
   * All elements of a finite group.
   *
   * @param <G> the group elements
   * @param group the group
   * @return a net of radius 0
   */
  public static <G> CoveringNet<G> of(FiniteGroup<G> group) {
    List<G> out = new ArrayList<>();
    for (int i = 0; i < group.order(); i++) {
      out.add(group.element(i));
    }
    return new CoveringNet<>("all elements of " + group.name(), out, 0);
  }

  /**
   * Equidistant rotations of the plane.
   *
   * @param count how many, at least 1
   * @return a net of radius π/count
   * @throws InvalidInput if the number is below 1
   */
  public static CoveringNet<PlaneRotation> circle(int count) {
    List<PlaneRotation> out = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      out.add(new PlaneRotation(2 * Math.PI * k / count));
    }
    return new CoveringNet<>(count + " rotations of the plane", out, radius(count));
  }

  /**
   * Equidistant rotations of the plane and equidistant reflections.
   *
   * @param count how many of either kind, at least 1
   * @return a net of radius π/count
   * @throws InvalidInput if the number is below 1
   */
  public static CoveringNet<PlaneIsometry> plane(int count) {
    List<PlaneIsometry> out = new ArrayList<>();
    for (boolean reflected : new boolean[] {false, true}) {
      for (int k = 0; k < count; k++) {
        out.add(new PlaneIsometry(2 * Math.PI * k / count, reflected));
      }
    }
    return new CoveringNet<>(2 * count + " isometries of the plane", out, radius(count));
  }

  private static double radius(int count) {
    return Math.nextUp(Math.PI / Math.max(1, count));
  }

  /**
   * Rotations of space, with their covering radius measured from above.
   *
   * @param <G> the elements of SO(3) as the group has them
   * @param rotations at least one rotation, for example a {@code RotationGrid}
   * @param element a unit quaternion as an element of the group
   * @return a net of the {@linkplain Covering#upper upper bound} of its covering radius
   * @throws InvalidInput for no rotation
   */
  public static <G> CoveringNet<G> rotations(
      List<UnitQuaternion> rotations, Function<UnitQuaternion, G> element) {
    Covering covering = Covering.of(rotations, TOLERANCE);
    return new CoveringNet<>(
        rotations.size() + " rotations of space",
        rotations.stream().map(element).toList(),
        covering.upper());
  }
}
