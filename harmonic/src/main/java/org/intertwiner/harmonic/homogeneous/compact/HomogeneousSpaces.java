package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * The homogeneous spaces of a compact Lie group that have names.
 *
 * <p>{@code point} and {@code group} for every group; {@code S1} for SO(2) and O(2); {@code S2} for
 * SO(3), O(3), SU(2) and Spin(3), {@code RP2} for SO(3), {@code S2xC2} for O(3) over its rotations
 * about an axis; {@code S3}, {@code S4}, … for SO(n) and O(n).
 *
 * <p>Example: {@code HomogeneousSpaces.named(group, "S2")} for O(3) has the stabiliser O(2).
 */
public final class HomogeneousSpaces {
  private HomogeneousSpaces() {}

  /**
   * A space by its name.
   *
   * @param <G> the group elements
   * @param group a compact Lie group
   * @param name one of {@link #names}
   * @return the stabiliser of its base point
   * @throws InvalidInput where the group has no such space; those that it has are named
   */
  @SuppressWarnings("unchecked") // the names of the groups tell their elements
  public static <G> ClosedSubgroup<G, ?> named(CompactLieGroup<G> group, String name) {
    List<String> known = names(group);
    String text = name.strip();
    if (!known.contains(text)) {
      throw new InvalidInput(
          "homogeneous space of " + group.name(),
          "\"" + text + "\"",
          "one of " + known,
          "fields are written S2(freq:1), with a representation of the stabiliser; in code"
              + " ClosedSubgroup.of takes any closed subgroup");
    }
    CompactLieGroup<DenseMatrix> matrices = (CompactLieGroup<DenseMatrix>) group;
    return switch (text) {
      case "point" -> ClosedSubgroup.whole(group);
      case "group" -> ClosedSubgroup.trivial(group);
      case "S1" ->
          group.name().equals("SO2")
              ? ClosedSubgroup.trivial(group)
              : (ClosedSubgroup<G, ?>) ClosedSubgroup.mirror();
      case "S2" ->
          group.name().equals("O3")
              ? (ClosedSubgroup<G, ?>) ClosedSubgroup.pole(matrices)
              : ClosedSubgroup.axis(group);
      case "S2xC2" -> ClosedSubgroup.axis(group);
      case "RP2" -> (ClosedSubgroup<G, ?>) ClosedSubgroup.line(matrices);
      default -> (ClosedSubgroup<G, ?>) ClosedSubgroup.lastAxis(matrices);
    };
  }

  /**
   * The names of the spaces of a group.
   *
   * @param group a compact Lie group
   * @return the names, {@code point} and {@code group} first
   */
  public static List<String> names(CompactLieGroup<?> group) {
    List<String> names = new ArrayList<>(List.of("point", "group"));
    switch (group.name()) {
      case "SO2", "O2" -> names.add("S1");
      case "SO3" -> names.addAll(List.of("S2", "RP2"));
      case "O3" -> names.addAll(List.of("S2", "S2xC2"));
      case "SU2", "Spin3" -> names.add("S2");
      default -> {
        if (group.name().matches("S?O\\d+") && group.algebra().size() >= 4) {
          names.add("S" + (group.algebra().size() - 1));
        }
      }
    }
    return List.copyOf(names);
  }
}
