package org.intertwiner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.OperatorsRequest;
import org.intertwiner.cli.request.stencil.Discretisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code intertwiner pdo GROUP --in REP --out REP --order N}. */
@Command(
    name = "pdo",
    mixinStandardHelpOptions = true,
    description = "The steerable partial differential operators between two fields, with a proof.",
    footer = {
      "",
      "Examples:",
      "  intertwiner pdo O2 --in trivial --out vector --order 3 --basis",
      "  intertwiner pdo D4 --in trivial --out trivial --order 2 --stencil fd --size 5"
    })
final class OperatorsCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private MapOptions options;

  @Option(names = "--order", paramLabel = "N", required = true, description = "The highest order.")
  private int order;

  @Option(
      names = "--stencil",
      paramLabel = "KIND",
      description = "Make stencils: fd (exact finite differences), gauss or rbf.")
  private Optional<String> stencil = Optional.empty();

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "5",
      description = "Cells of a stencil along each axis (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--sigma",
      paramLabel = "S",
      defaultValue = "1",
      description = "The Gaussian's standard deviation in cells (default: ${DEFAULT-VALUE}).")
  private double sigma;

  @Override
  public Integer call() {
    Limits.require("--order", order, OperatorsRequest.MAX_ORDER);
    return output.answer(
        OperatorsRequest.of(
            options.question(),
            order,
            stencil.map(word -> new Discretisation(Discretisation.Kind.parse(word), size, sigma))));
  }
}
