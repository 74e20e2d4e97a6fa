package org.intertwiner.cli.request.operator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.file.BasisFiles.Kind;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.OperatorNames;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.verify.basis.BasisDocument;

/**
 * The steerable partial differential operators between two representations, by homogeneous order.
 *
 * @param maps the group, its action on the space and the two representations
 * @param order the highest order N
 * @param withBasis whether the answer shows the symbols
 * @param stencils how the operators are made into stencils, where they are to be
 * @param files what is written to files
 */
public record OperatorsRequest(
    EquivariantMaps<?> maps,
    int order,
    boolean withBasis,
    Optional<Discretisation> stencils,
    BasisFiles files)
    implements Request {
  /** The highest order that can be asked for. */
  public static final int MAX_ORDER = 1_000;

  /**
   * The request for a question about operators.
   *
   * @param question what was asked
   * @param order the highest order N
   * @param stencils how the operators are made into stencils, where they are to be
   * @param files what is written to files
   * @return the request
   * @throws InvalidInput where a word has no meaning, or the space is not flat
   */
  public static OperatorsRequest of(
      MapQuestion question, int order, Optional<Discretisation> stencils, BasisFiles files) {
    EquivariantMaps<?> maps = question.maps();
    if (!maps.isFlat()) {
      throw new InvalidInput(
          "space of differential operators",
          maps.space(),
          "R2, R3 or another Rn",
          "operators with constant coefficients live on flat space");
    }
    files.requireOnly(
        "operators " + (stencils.isEmpty() ? "without stencils" : "and their stencils"),
        stencils.isEmpty() ? Set.of(Kind.DOCUMENT) : Set.of(Kind.DOCUMENT, Kind.PICTURE));
    return new OperatorsRequest(maps, order, question.values().withBasis(), stencils, files);
  }

  @Override
  public Result run() {
    SteerableOperators operators = solve(maps);
    files.writeDocument(
        () ->
            BasisDocument.ofOperators(
                operators.kernels(), operators.blocks(), operators.certificate()));
    OperatorNames names = operators.names();
    List<Discretisation.Discrete> discrete =
        stencils.map(s -> s.of(operators.basis())).orElse(List.of());
    files.writePicture(
        () -> Discretisation.picture(maps.describe(), discrete).toSvg(),
        width -> Discretisation.picture(maps.describe(), discrete).toPng(width));
    return new OperatorAnswer(
        maps::writeFields,
        maps.describe(),
        operators.dimensionsByOrder(),
        withBasis
            ? Optional.of(OperatorAnswer.expressed(operators.basis(), names::express))
            : Optional.empty(),
        List.copyOf(names.named().keySet()),
        discrete,
        files,
        operators.certificate(),
        () -> operators.basis().stream().map(DifferentialOperator::toLatex));
  }

  private <G> SteerableOperators solve(EquivariantMaps<G> asked) {
    var request = SteerableOperators.on(asked.action()).from(asked.in()).to(asked.out());
    return (asked.complex() ? request.overComplex() : request).upToOrder(order);
  }
}
