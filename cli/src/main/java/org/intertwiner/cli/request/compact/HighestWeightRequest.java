package org.intertwiner.cli.request.compact;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.SimpleGroup;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.verify.json.ExactJson;

/**
 * Dimension, dual and Frobenius–Schur indicator of an irreducible representation of a compact
 * simple group.
 *
 * @param group the group
 * @param weight its highest weight
 */
public record HighestWeightRequest(SimpleGroup group, Weight weight) implements Request {
  @Override
  public Result run() {
    HighestWeights all = group.representations();
    return new Answer(
        group,
        weight,
        all.dimension(weight),
        all.dual(weight),
        all.frobeniusSchur(weight),
        group.isSingleValued(weight));
  }

  /** What there is to say of it. */
  private record Answer(
      SimpleGroup group,
      Weight weight,
      BigInteger dimension,
      Weight dual,
      int frobeniusSchur,
      boolean singleValued)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("group", group.name());
      json.writeStringField("cartanType", group.type().toString());
      ExactJson.integersField(json, "weight", weight.labels());
      ExactJson.integerField(json, "dim", dimension);
      ExactJson.integersField(json, "dual", dual.labels());
      json.writeNumberField("frobeniusSchur", frobeniusSchur);
      json.writeBooleanField("singleValued", singleValued);
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(group.name()).append(' ').append(weight).append(": dimension ").append(dimension);
      text.append(", ").append(type());
      text.append(frobeniusSchur == 0 ? ", dual to " + dual : ", self-dual");
      text.append(singleValued ? "\n" : ", single-valued on the double cover only\n");
    }

    private String type() {
      return frobeniusSchur > 0 ? "real" : frobeniusSchur < 0 ? "quaternionic" : "complex";
    }
  }
}
