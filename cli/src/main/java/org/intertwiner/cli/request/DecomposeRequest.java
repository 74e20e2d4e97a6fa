package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Decomposition;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.name.RowNames;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.json.ExactJson;

/**
 * How often each irreducible representation occurs in a representation, and the change of basis
 * that shows it.
 *
 * @param group a finite group
 * @param rep a REP
 * @param withBasis whether the change of basis is asked for
 */
public record DecomposeRequest(NamedGroup<?> group, String rep, boolean withBasis)
    implements Request {
  @Override
  public Result run() {
    return answer(group);
  }

  private <G> Answer answer(NamedGroup<G> named) {
    Representation<G> given = Arguments.representation(rep, named, true);
    if (!(given instanceof FiniteRepresentation<G> finite)) {
      throw new InvalidInput(
          "group of 'decompose'",
          named.name() + ", which is infinite",
          "a finite group",
          "'tensor' and 'branch' take representations of compact Lie groups apart");
    }
    Decomposition<G> parts = Decomposition.of(finite);
    return new Answer(
        named.name(),
        finite.name(),
        RowNames.of(parts.table()).names(),
        parts.multiplicities(),
        withBasis ? Optional.of(parts.complexBasis().columns()) : Optional.empty());
  }

  /** The multiplicities, by row of the character table; B⁻¹ ρ(g) B is block diagonal, by row. */
  private record Answer(
      String name,
      String rep,
      List<String> names,
      List<Long> multiplicities,
      Optional<Matrix<Cyclotomic>> basis)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      ExactJson.integersField(json, "multiplicities", multiplicities);
      if (basis.isPresent()) {
        json.writeFieldName("basis");
        ExactJson.matrix(json, basis.get());
      }
    }

    @Override
    public void writeText(StringBuilder text) {
      List<String> summands = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        long m = multiplicities.get(i);
        if (m > 0) {
          summands.add((m == 1 ? "" : m + "*") + "irrep:" + i + " (" + names.get(i) + ")");
        }
      }
      text.append(rep).append(" of ").append(name).append(" = ");
      text.append(String.join(" + ", summands)).append('\n');
      if (basis.isPresent()) {
        text.append("change of basis\n");
        TextTable.of(basis.get()).appendTo(text, "  ");
      }
    }
  }
}
