package org.intertwiner.nn.io.onnx;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/**
 * What an exported model commutes with, in the notation in which a check is asked for.
 *
 * <p>Example: group {@code D4}, in {@code image(trivial)}, out {@code features(10*(trivial))}.
 *
 * @param group the group
 * @param in the action on the input
 * @param out the action on the output
 */
public record SymmetryClaim(String group, String in, String out) {
  /**
   * The claim between field types, if the notation can say it: the texts are read back, and must
   * give the same matrices on the generators of one group. A layer of invariant inputs that ends
   * over another group than it begins is claimed to commute with the group that it ends over.
   *
   * @param input the type of the fields that come in
   * @param spatialInput whether they have space
   * @param output the type of the fields that go out
   * @param spatialOutput whether they have space
   * @return the claim; empty if there is no notation, or fields that are not invariant come in over
   *     another group than goes out
   */
  public static Optional<SymmetryClaim> of(
      FieldType<?> input, boolean spatialInput, FieldType<?> output, boolean spatialOutput) {
    String group = output.group().name();
    try {
      NamedGroup<?> named = GroupNotation.parse(group);
      FieldType<?> own = input.isTrivial() ? scalars(output, input.channels()) : input;
      String in = fields(own);
      String out = fields(output);
      boolean same = means(named, own, in) && means(named, output, out);
      return same
          ? Optional.of(
              new SymmetryClaim(group, action(spatialInput, in), action(spatialOutput, out)))
          : Optional.empty();
    } catch (InvalidInput | LimitExceeded e) {
      return Optional.empty();
    }
  }

  private static <G> FieldType<G> scalars(FieldType<G> like, int count) {
    return FieldType.trivial(like.action(), count);
  }

  private static String action(boolean spatial, String fields) {
    return (spatial ? "image(" : "features(") + fields + ")";
  }

  /** The representations as a sum of multiples. */
  static String fields(FieldType<?> type) {
    StringBuilder text = new StringBuilder();
    for (FieldType.Part<?> part : type.parts()) {
      text.append(text.isEmpty() ? "" : " + ");
      String name = part.representation().name();
      text.append(part.copies() == 1 ? name : part.copies() + "*(" + name + ")");
    }
    return text.toString();
  }

  private static <G> boolean means(NamedGroup<G> named, FieldType<?> type, String text) {
    Representation<G> read = RepresentationNotation.parse(text, named);
    return named.action(type.dimension()).onGenerators().equals(type.action().onGenerators())
        && read.onGenerators().equals(type.representation().onGenerators());
  }
}
