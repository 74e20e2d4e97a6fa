package org.intertwiner.cli.request.compact;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.compact.ReductiveWeights;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.branching.Branching;
import org.intertwiner.reptheory.compact.branching.Branchings;
import org.intertwiner.verify.json.ExactJson;

/**
 * What an irreducible representation of a compact simple group becomes under a subgroup.
 *
 * @param name the group and the subgroup
 * @param branching the restriction
 * @param weight the highest weight
 */
public record BranchingRequest(String name, Branching branching, Weight weight) implements Request {

  /**
   * A request from words.
   *
   * @param group for instance {@code SU5}
   * @param subgroup for instance {@code SU3 x SU2 x U1}
   * @param weight the highest weight
   * @return the request
   * @throws org.intertwiner.algebra.InvalidInput where there is no such standard subgroup
   */
  public static BranchingRequest of(String group, String subgroup, Weight weight) {
    return new BranchingRequest(
        group.strip() + " > " + subgroup.strip(), Branchings.named(group, subgroup), weight);
  }

  @Override
  public Result run() {
    SortedMap<Weight, Long> parts = branching.restrict(weight);
    ReductiveWeights small = ReductiveWeights.of(branching.to());
    List<Part> rows = new ArrayList<>();
    for (Map.Entry<Weight, Long> part : parts.entrySet()) {
      rows.add(new Part(part.getKey(), part.getValue(), small.dimension(part.getKey())));
    }
    return new Answer(name, branching, weight, rows);
  }

  private record Part(Weight weight, long multiplicity, BigInteger dimension) {}

  private record Answer(String name, Branching branching, Weight weight, List<Part> parts)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("from", branching.from().toString());
      json.writeStringField("to", branching.to().toString());
      ExactJson.integersField(json, "weight", weight.labels());
      json.writeArrayFieldStart("decomposition");
      for (Part part : parts) {
        json.writeStartArray();
        json.writeArray(
            part.weight().labels().stream().mapToInt(Integer::intValue).toArray(),
            0,
            part.weight().rank());
        json.writeNumber(part.multiplicity());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("dims");
      for (Part part : parts) {
        ExactJson.integer(json, part.dimension());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("projection");
      for (int[] row : branching.projection()) {
        json.writeArray(row, 0, row.length);
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(name).append(" (").append(branching).append("): ").append(weight).append(" =\n");
      for (Part part : parts) {
        text.append("  ").append(part.weight()).append("  dimension ").append(part.dimension());
        text.append(part.multiplicity() == 1 ? "\n" : ", " + part.multiplicity() + " times\n");
      }
    }
  }
}
