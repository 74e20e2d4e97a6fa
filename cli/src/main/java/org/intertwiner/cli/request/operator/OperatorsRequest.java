package org.intertwiner.cli.request.operator;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.OperatorNames;
import org.intertwiner.pdo.SteerableOperators;

/**
 * The steerable partial differential operators between two representations, by homogeneous order.
 *
 * @param maps the group, its action on the space and the two representations
 * @param order the highest order N
 * @param withBasis whether the answer shows the symbols
 * @param stencils how the operators are made into stencils, where they are to be
 * @param document where the exact basis is written to, if it is
 */
public record OperatorsRequest(
    EquivariantMaps<?> maps,
    int order,
    boolean withBasis,
    Optional<Discretisation> stencils,
    Optional<OperatorDocumentFile> document)
    implements Request {
  /** The highest order that can be asked for. */
  public static final int MAX_ORDER = 1_000;

  /**
   * The request for a question about operators.
   *
   * @param question what was asked
   * @param order the highest order N
   * @param stencils how the operators are made into stencils, where they are to be
   * @param document where the exact basis is written to, if it is
   * @return the request
   * @throws InvalidInput where a word has no meaning, or the space is not flat
   */
  public static OperatorsRequest of(
      MapQuestion question,
      int order,
      Optional<Discretisation> stencils,
      Optional<OperatorDocumentFile> document) {
    EquivariantMaps<?> maps = question.maps();
    if (!maps.isFlat()) {
      throw new InvalidInput(
          "space of differential operators",
          maps.space(),
          "R2, R3 or another Rn",
          "operators with constant coefficients live on flat space");
    }
    return new OperatorsRequest(maps, order, question.values().withBasis(), stencils, document);
  }

  @Override
  public Result run() {
    SteerableOperators operators = solve(maps);
    document.ifPresent(file -> file.write(operators));
    OperatorNames names = operators.names();
    List<Discretisation.Discrete> discrete =
        stencils.map(s -> s.of(operators.basis())).orElse(List.of());
    return new OperatorAnswer(
        maps::writeFields,
        maps.describe(),
        operators.dimensionsByOrder(),
        withBasis ? OperatorAnswer.expressed(operators.basis(), names::express) : List.of(),
        List.copyOf(names.named().keySet()),
        discrete,
        operators.certificate(),
        () -> operators.basis().stream().map(DifferentialOperator::toLatex));
  }

  private <G> SteerableOperators solve(EquivariantMaps<G> asked) {
    var request = SteerableOperators.on(asked.action()).from(asked.in()).to(asked.out());
    return (asked.complex() ? request.overComplex() : request).upToOrder(order);
  }
}
