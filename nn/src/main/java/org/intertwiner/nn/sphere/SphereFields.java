package org.intertwiner.nn.sphere;

import java.util.function.IntUnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/**
 * Types of band-limited functions on the sphere and on the group of rotations, as fields of SO(3)
 * without space.
 *
 * <p>Formula: a function on S² of band limit L is ⊕ over l &lt; L of one copy of the irreducible
 * representation of degree l, with (R·f)(x) = f(R⁻¹x); a function on SO(3) is ⊕ over l &lt; L of 2l
 * + 1 copies, with (R·F)(Q) = F(R⁻¹Q) (Peter and Weyl).
 *
 * <p><i>Shape</i>: part l of a type holds, channel by channel, first the copies (n = −l … l on
 * SO(3)), then m = −l … l, fastest: on the sphere L² coefficients a channel, on SO(3) L(4L² − 1)/3.
 *
 * <pre>{@code
 * SphereFields<?> fields = SphereFields.standard();
 * FieldType<?> signals = fields.onSphere(1, 10);      // 100 channels
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class SphereFields<G> {
  /** The largest band limit. */
  public static final int MAX_BAND_LIMIT = 32;

  private final Representation<G> action;

  private SphereFields(Representation<G> action) {
    this.action = action;
  }

  /**
   * Types over a given object of the group.
   *
   * @param <G> the group elements
   * @param action SO(3) on ℝ³
   * @return the types
   * @throws InvalidInput if the group is another
   */
  public static <G> SphereFields<G> of(Representation<G> action) {
    if (!action.group().name().equals("SO3") || action.dimension() != 3) {
      throw new InvalidInput(
          "fields on the sphere",
          action.group().name() + " in dimension " + action.dimension(),
          "SO(3) acting on ℝ³",
          "parse SO3 and take its action on space");
    }
    return new SphereFields<>(action);
  }

  /**
   * Types over SO(3) by its usual matrices.
   *
   * @return the types
   */
  public static SphereFields<?> standard() {
    return of(GroupNotation.parse("SO3").action(3));
  }

  /**
   * Functions on the sphere.
   *
   * @param channels how many, at least 1
   * @param bandLimit L, 1 … {@link #MAX_BAND_LIMIT}: degrees 0 … L − 1
   * @return the type, of channels·L² channels
   * @throws InvalidInput for numbers below 1
   * @throws LimitExceeded for a larger band limit
   */
  public FieldType<G> onSphere(int channels, int bandLimit) {
    return withCopies(bandLimit, l -> channels);
  }

  /**
   * Functions on SO(3).
   *
   * @param channels how many, at least 1
   * @param bandLimit L, 1 … {@link #MAX_BAND_LIMIT}: degrees 0 … L − 1
   * @return the type, of channels·L(4L² − 1)/3 channels
   * @throws InvalidInput for numbers below 1
   * @throws LimitExceeded for a larger band limit
   */
  public FieldType<G> onRotations(int channels, int bandLimit) {
    return withCopies(bandLimit, l -> Math.multiplyExact(channels, 2 * l + 1));
  }

  /**
   * Any number of copies of each degree.
   *
   * @param bandLimit L, 1 … {@link #MAX_BAND_LIMIT}: degrees 0 … L − 1
   * @param copies for each degree how many, at least 1
   * @return the type, degrees ascending
   * @throws InvalidInput for numbers below 1
   * @throws LimitExceeded for a larger band limit
   */
  public FieldType<G> withCopies(int bandLimit, IntUnaryOperator copies) {
    if (bandLimit < 1) {
      throw new InvalidInput("band limit", "" + bandLimit, "1 or more", "degrees are below it");
    }
    if (bandLimit > MAX_BAND_LIMIT) {
      throw new LimitExceeded(
          "band limit of fields on the sphere", "" + bandLimit, "at most " + MAX_BAND_LIMIT, "");
    }
    FieldType<G> type = FieldType.trivial(action, copies.applyAsInt(0));
    for (int l = 1; l < bandLimit; l++) {
      Representation<G> irrep = RotationIrreps.spin(action.group(), HalfInteger.of(l));
      type = type.plus(FieldType.of(action, irrep, copies.applyAsInt(l)));
    }
    return type;
  }

  /**
   * The group's action on space, from which all types are made.
   *
   * @return SO(3) on ℝ³
   */
  public Representation<G> action() {
    return action;
  }

  /**
   * The band limit of a type whose part l holds degree l.
   *
   * @param type the type
   * @param layer who asks
   * @return the number of its parts
   * @throws InvalidInput if parts are not degrees 0, 1, 2, … on the harmonics or the group is not
   *     SO(3)
   */
  static int bandLimit(FieldType<?> type, String layer) {
    boolean fits = type.group().name().equals("SO3");
    for (int l = 0; fits && l < type.parts().size(); l++) {
      fits = isDegree(l, type.parts().get(l).representation());
    }
    if (!fits) {
      throw new InvalidInput(
          layer,
          type.toString(),
          "degrees 0, 1, 2, … of SO3 in the basis of harmonics",
          "make types by SphereFields");
    }
    return type.parts().size();
  }

  /** Equal matrices, not only equal dimensions: bases matter to couplings and transforms. */
  private static <G> boolean isDegree(int l, Representation<G> part) {
    return part.dimension() == 2 * l + 1
        && part.onGenerators()
            .equals(RotationIrreps.spin(part.group(), HalfInteger.of(l)).onGenerators());
  }

  /**
   * The number of functions that a type of functions on SO(3) holds.
   *
   * @param type the type
   * @param layer who asks
   * @return copies of degree 0
   * @throws InvalidInput if some degree l has not 2l + 1 times as many copies
   */
  static int functions(FieldType<?> type, String layer) {
    int functions = type.parts().get(0).copies();
    for (int l = 0; l < bandLimit(type, layer); l++) {
      if (type.parts().get(l).copies() != functions * (2 * l + 1)) {
        throw new InvalidInput(
            layer,
            type.toString(),
            "functions on SO(3): 2l + 1 copies of degree l for each",
            "make the type by onRotations");
      }
    }
    return functions;
  }

  /**
   * The number of functions that a type of functions on the sphere holds.
   *
   * @param type the type
   * @param layer who asks
   * @return copies of degree 0
   * @throws InvalidInput if some degree has another number of copies
   */
  static int signals(FieldType<?> type, String layer) {
    int signals = type.parts().get(0).copies();
    for (int l = 0; l < bandLimit(type, layer); l++) {
      if (type.parts().get(l).copies() != signals) {
        throw new InvalidInput(
            layer,
            type.toString(),
            "functions on the sphere: one copy of each degree for each",
            "make the type by onSphere");
      }
    }
    return signals;
  }
}
