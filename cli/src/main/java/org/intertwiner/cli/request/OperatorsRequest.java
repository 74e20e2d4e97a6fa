package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.stencil.Discretisation;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.verify.json.CertificateJson;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/**
 * The steerable partial differential operators between two representations, by homogeneous order.
 *
 * @param maps the group, its action on the space and the two representations
 * @param order the highest order N
 * @param withBasis whether the answer shows the symbols
 * @param stencils how the operators are made into stencils, where they are to be
 */
public record OperatorsRequest(
    EquivariantMaps<?> maps, int order, boolean withBasis, Optional<Discretisation> stencils)
    implements Request {
  /** The highest order that can be asked for. */
  public static final int MAX_ORDER = 1_000;

  /**
   * The request for a question about operators.
   *
   * @param question what was asked
   * @param order the highest order N
   * @param stencils how the operators are made into stencils, where they are to be
   * @return the request
   * @throws InvalidInput where a word has no meaning, or the space is not flat
   */
  public static OperatorsRequest of(
      MapQuestion question, int order, Optional<Discretisation> stencils) {
    EquivariantMaps<?> maps = question.maps();
    if (!maps.isFlat()) {
      throw new InvalidInput(
          "space of differential operators",
          maps.space(),
          "R2, R3 or another Rn",
          "operators with constant coefficients live on flat space");
    }
    return new OperatorsRequest(maps, order, question.values().withBasis(), stencils);
  }

  @Override
  public Result run() {
    SteerableOperators operators = solve(maps);
    List<Discretisation.Discrete> discrete =
        stencils.map(s -> s.of(operators.basis())).orElse(List.of());
    return new Answer(maps, operators, withBasis, discrete);
  }

  private <G> SteerableOperators solve(EquivariantMaps<G> asked) {
    var request = SteerableOperators.on(asked.action()).from(asked.in()).to(asked.out());
    return (asked.complex() ? request.overComplex() : request).upToOrder(order);
  }

  /** The operators. */
  private record Answer(
      EquivariantMaps<?> maps,
      SteerableOperators operators,
      boolean withBasis,
      List<Discretisation.Discrete> stencils)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      maps.writeFields(json);
      ExactJson.integersField(json, "dimsByOrder", operators.dimensionsByOrder());
      if (withBasis) {
        json.writeArrayFieldStart("basis");
        for (DifferentialOperator element : operators.basis()) {
          PolynomialJson.matrix(json, "order", element.symbol());
        }
        json.writeEndArray();
      }
      if (!stencils.isEmpty()) {
        json.writeArrayFieldStart("stencils");
        for (Discretisation.Discrete stencil : stencils) {
          json.writeStartObject();
          stencil.writeFields(json);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("named");
      for (String name : operators.named().keySet()) {
        json.writeString(name);
      }
      json.writeEndArray();
      CertificateJson.write(json, operators.certificate());
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("steerable operators of ").append(maps.describe()).append('\n');
      maps.appendDimensions(text, "order", operators.dimensionsByOrder());
      CertificateJson.describe(text, operators.certificate());
      if (!operators.named().isEmpty()) {
        text.append("among them: ").append(String.join(", ", operators.named().keySet()));
        text.append('\n');
      }
      if (withBasis) {
        operators
            .basis()
            .forEach(e -> text.append("order " + e.order() + ": " + e.symbol() + "\n"));
      }
      if (!stencils.isEmpty()) {
        text.append("stencils\n");
        stencils.forEach(
            s -> {
              text.append("  ");
              s.writeText(text);
            });
      }
    }

    @Override
    public Optional<String> rendered(Format format) {
      return format == Format.LATEX
          ? Optional.of(
              PolynomialJson.latex(operators.basis().stream().map(DifferentialOperator::toLatex)))
          : Optional.empty();
    }
  }
}
