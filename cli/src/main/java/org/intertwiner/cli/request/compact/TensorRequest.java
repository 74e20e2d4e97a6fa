package org.intertwiner.cli.request.compact;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.SimpleGroup;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.verify.json.ExactJson;

/**
 * How a product or a square of irreducible representations of a compact simple group falls apart.
 *
 * @param group the group
 * @param left the highest weight of the left factor
 * @param right what it is multiplied with
 */
public record TensorRequest(SimpleGroup group, Weight left, Factor right) implements Request {

  /** The second factor, or which part of the square. */
  public sealed interface Factor {
    /**
     * Another representation.
     *
     * @param weight its highest weight
     */
    record Of(Weight weight) implements Factor {}

    /** The symmetric or the exterior part of the square. */
    enum Square implements Factor {
      /** The symmetric square. */
      SYMMETRIC,
      /** The exterior square. */
      EXTERIOR
    }
  }

  /**
   * A request from words.
   *
   * @param group the group
   * @param left the highest weight of the left factor
   * @param right the highest weight of the right factor, if this is a product
   * @param power {@code sym2} or {@code alt2}, if this is a square
   * @return the request
   * @throws InvalidInput where not exactly one of the two is given, or the power is another
   */
  public static TensorRequest of(
      SimpleGroup group, Weight left, Optional<Weight> right, Optional<String> power) {
    if (right.isPresent() == power.isPresent()) {
      throw new InvalidInput(
          "'tensor'",
          right.isPresent()
              ? "both a right factor and a power"
              : "neither a right factor nor a power",
          "one of the two",
          "the powers are sym2 and alt2");
    }
    Factor factor =
        right.isPresent()
            ? new Factor.Of(right.get())
            : switch (power.get()) {
              case "sym2" -> Factor.Square.SYMMETRIC;
              case "alt2" -> Factor.Square.EXTERIOR;
              default ->
                  throw new InvalidInput("power of 'tensor'", power.get(), "sym2 or alt2", "");
            };
    return new TensorRequest(group, left, factor);
  }

  @Override
  public Result run() {
    HighestWeights all = group.representations();
    if (right instanceof Factor.Of other) {
      return new Answer(
          group, left + " ⊗ " + other.weight(), all, all.tensor(left, other.weight()));
    }
    return right == Factor.Square.SYMMETRIC
        ? new Answer(group, "Sym² " + left, all, all.symmetricSquare(left))
        : new Answer(group, "Alt² " + left, all, all.exteriorSquare(left));
  }

  /** The parts, ascending by weight. */
  private record Answer(
      SimpleGroup group, String what, HighestWeights all, SortedMap<Weight, Long> parts)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("decomposition");
      for (Map.Entry<Weight, Long> part : parts.entrySet()) {
        json.writeStartArray();
        json.writeStartArray();
        for (int label : part.getKey().labels()) {
          json.writeNumber(label);
        }
        json.writeEndArray();
        json.writeNumber(part.getValue());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("dims");
      for (Weight weight : parts.keySet()) {
        ExactJson.integer(json, all.dimension(weight));
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(group.name()).append(": ").append(what).append(" = ");
      text.append(sum(Weight::toString)).append("\ndimensions ");
      text.append(sum(weight -> all.dimension(weight).toString())).append('\n');
    }

    private String sum(Function<Weight, String> name) {
      return parts.entrySet().stream()
          .map(p -> (p.getValue() == 1 ? "" : p.getValue() + "·") + name.apply(p.getKey()))
          .collect(Collectors.joining(" + "));
    }

    /** A product is never empty; the exterior square of a line is. */
    @Override
    public Optional<String> rendered(Format format) {
      String separator = group.name() + ": ";
      return switch (format) {
        case MARKDOWN -> Optional.of(separator + what + " = " + sum(Weight::toString) + "\n");
        case LATEX -> Optional.of(sum(weight -> "V_{" + weight + "}").replace("·", "\\,") + "\n");
        case TEXT, JSON, HTML, GAP, SAGE -> Optional.empty();
      };
    }
  }
}
