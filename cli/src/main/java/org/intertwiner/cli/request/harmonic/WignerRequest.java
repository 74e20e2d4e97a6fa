package org.intertwiner.cli.request.harmonic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.WignerSmallD;
import org.intertwiner.verify.json.ExactJson;

/**
 * Wigner's d^j_{m₁m₂}(β) = ⟨j m₁| exp(−iβJ_y) |j m₂⟩: one value or the matrix, from an angle or
 * exactly from its cosine.
 *
 * @param j the angular momentum
 * @param place m₁ and m₂; the whole matrix where it is left out
 * @param angle β or cos β
 */
public record WignerRequest(HalfInteger j, Optional<Place> place, Angle angle) implements Request {
  /** The largest j of a whole matrix. */
  static final int MAX_MATRIX = 100;

  /**
   * A row and a column.
   *
   * @param m1 the row
   * @param m2 the column
   */
  public record Place(HalfInteger m1, HalfInteger m2) {}

  /** How β is given. */
  public sealed interface Angle {
    /**
     * From words, of which exactly one must be there.
     *
     * @param beta radians
     * @param cosBeta a rational number from −1 to 1
     * @return the angle
     * @throws InvalidInput where both or neither are given, or one is no number
     */
    static Angle of(Optional<String> beta, Optional<String> cosBeta) {
      if (beta.isPresent() == cosBeta.isPresent()) {
        throw new InvalidInput(
            "angle of 'wignerd'",
            beta.isPresent() ? "both beta and cosBeta" : "neither beta nor cosBeta",
            "one of them",
            "cosBeta is a fraction and makes the answer exact");
      }
      return cosBeta
          .<Angle>map(c -> new Cosine(Rational.parse(c.strip())))
          .orElseGet(() -> new Radians(finite(beta.orElseThrow())));
    }

    private static double finite(String word) {
      try {
        double value = Double.parseDouble(word.strip());
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // refused below, as infinities are
      }
      throw new InvalidInput("angle β of 'wignerd'", word, "a number in radians", "");
    }
  }

  /**
   * An angle.
   *
   * @param beta radians
   */
  public record Radians(double beta) implements Angle {}

  /**
   * The angle in [0, π] with a rational cosine.
   *
   * @param cosBeta from −1 to 1
   */
  public record Cosine(Rational cosBeta) implements Angle {}

  /**
   * A checked request.
   *
   * @param j the angular momentum
   * @param place m₁ and m₂; the whole matrix where it is left out
   * @param angle β or cos β
   * @throws LimitExceeded where a whole matrix would be too large
   */
  public WignerRequest {
    if (place.isEmpty() && j.doubled() > 2 * MAX_MATRIX) {
      throw new LimitExceeded(
          "matrix of 'wignerd'", "j = " + j, "at most " + MAX_MATRIX, "ask for one m1 and m2");
    }
  }

  @Override
  public Result run() {
    if (place.isPresent()) {
      return new Answer(List.of(List.of(value(place.get()))), true);
    }
    List<List<Value>> rows = new ArrayList<>();
    for (int m1 = j.doubled(); m1 >= -j.doubled(); m1 -= 2) {
      List<Value> row = new ArrayList<>();
      for (int m2 = j.doubled(); m2 >= -j.doubled(); m2 -= 2) {
        row.add(value(new Place(new HalfInteger(m1), new HalfInteger(m2))));
      }
      rows.add(row);
    }
    return new Answer(rows, false);
  }

  private Value value(Place at) {
    if (angle instanceof Cosine cosine) {
      return new Value(
          at, Optional.of(WignerSmallD.exact(j, at.m1(), at.m2(), cosine.cosBeta())), 0);
    }
    double beta = ((Radians) angle).beta();
    return new Value(at, Optional.empty(), WignerSmallD.at(j, at.m1(), at.m2(), beta));
  }

  /** One entry, exact where the cosine is. */
  private record Value(Place place, Optional<SignedRoot> root, double rounded) {
    void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("m1", place.m1().toString());
      json.writeStringField("m2", place.m2().toString());
      if (root.isPresent()) {
        ExactJson.rootFields(json, root.get(), false);
      } else {
        json.writeNumberField("value", rounded);
      }
    }

    String text() {
      return root.map(r -> r + " = " + r.doubleValue()).orElseGet(() -> "" + rounded);
    }

    String latex() {
      return root.map(SignedRoot::toLatex).orElseGet(() -> "" + rounded);
    }
  }

  private record Answer(List<List<Value>> rows, boolean one) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      if (one) {
        rows.get(0).get(0).writeFields(json);
        return;
      }
      json.writeArrayFieldStart("matrix");
      for (List<Value> row : rows) {
        json.writeStartArray();
        for (Value value : row) {
          json.writeStartObject();
          value.writeFields(json);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      for (List<Value> row : rows) {
        for (Value value : row) {
          text.append("d(").append(value.place().m1()).append(", ").append(value.place().m2());
          text.append(") = ").append(value.text()).append('\n');
        }
      }
    }

    @Override
    public Optional<String> rendered(Format format) {
      if (format != Format.LATEX && format != Format.MARKDOWN) {
        return Optional.empty();
      }
      List<String> lines = new ArrayList<>();
      for (List<Value> row : rows) {
        lines.add(String.join(" & ", row.stream().map(Value::latex).toList()));
      }
      String matrix = "\\begin{pmatrix}\n" + String.join(" \\\\\n", lines) + "\n\\end{pmatrix}";
      return Optional.of(format == Format.MARKDOWN ? "$$" + matrix + "$$\n" : matrix + "\n");
    }
  }
}
