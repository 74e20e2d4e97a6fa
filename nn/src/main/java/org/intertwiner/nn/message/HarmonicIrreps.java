package org.intertwiner.nn.message;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/** The irreducible representations that harmonics of each degree carry. */
final class HarmonicIrreps {
  private HarmonicIrreps() {}

  static <G> FieldType<G> upTo(Representation<G> action, int degree) {
    requireRotations(action);
    FieldType<G> type = FieldType.of(action, irrep(action.group(), 0));
    for (int l = 1; l <= degree; l++) {
      type = type.plus(FieldType.of(action, irrep(action.group(), l)));
    }
    return type;
  }

  /** Whether odd circular harmonics stand as (Im, −Re), so that x → −x acts as diag(1, −1). */
  static boolean turnsOdd(FieldType<?> type) {
    return type.group().name().equals("O2");
  }

  private static <G> Representation<G> irrep(CompactGroup<G> group, int l) {
    return switch (group.name()) {
      case "SO2" -> Representations.frequency(group, l);
      case "O2" -> Representations.frequency(group, l == 0 ? 0 : 1, l);
      case "SO3" -> RotationIrreps.spin(group, HalfInteger.of(l));
      case "O3" -> RotationIrreps.spin(group, l, l % 2 == 0 ? 1 : -1);
      default -> RotationIrreps.realSpin(group, HalfInteger.of(l));
    };
  }

  private static <G> void requireRotations(Representation<G> action) {
    CompactGroup<G> group = action.group();
    boolean fits =
        switch (group.name()) {
          case "SO2", "O2" -> same(action, Representations.plane(group));
          case "SO3", "O3", "SU2", "Spin3" -> same(action, RotationIrreps.space(group));
          default -> false;
        };
    if (!fits) {
      throw new InvalidInput(
          "harmonics of vectors",
          group.name() + " by " + action.name(),
          "the action of SO2 or O2 on the plane, of SO3, O3 or SU2 on space",
          "take action() of the named group");
    }
  }

  private static boolean same(Representation<?> a, Representation<?> b) {
    return a.dimension() == b.dimension() && a.onGenerators().equals(b.onGenerators());
  }
}
