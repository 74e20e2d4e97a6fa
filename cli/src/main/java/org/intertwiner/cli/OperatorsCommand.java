package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.operator.Discretisation;
import org.intertwiner.cli.request.operator.OperatorsRequest;
import org.intertwiner.cli.request.operator.PseudoOperatorsRequest;
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
      "  intertwiner pdo 'O(1,3)' --in vector --out vector --order 2 --basis",
      "  intertwiner pdo D4 --in trivial --out trivial --order 2 --stencil fd --size 5"
    })
final class OperatorsCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX);
  @Mixin private MapOptions options;

  @Option(names = "--order", paramLabel = "N", required = true, description = "The highest order.")
  private int order;

  @Option(
      names = "--stencil",
      paramLabel = "KIND",
      description = "Make stencils: fd (exact finite differences), gauss, rbf or spectral.")
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

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description = "Write the exact basis with what 'verify basis' needs to check it again.")
  private Optional<Path> document = Optional.empty();

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the stencils: .svg or .png; needs --stencil.")
  private Optional<Path> plot = Optional.empty();

  @Option(names = "--force", description = "Replace the file where it is there already.")
  private boolean force;

  @Override
  public Integer call() {
    Limits.require("--order", order, OperatorsRequest.MAX_ORDER);
    return output.answer(
        PseudoOperatorsRequest.isIndefinite(options.group()) ? indefinite() : definite());
  }

  private Request definite() {
    return OperatorsRequest.of(
        options.question(),
        order,
        stencil.map(word -> new Discretisation(Discretisation.Kind.parse(word), size, sigma)),
        BasisFiles.of(Optional.empty(), document, plot, force));
  }

  private Request indefinite() {
    if (stencil.isPresent() || plot.isPresent()) {
      throw new InvalidInput(
          "operators of " + options.group(),
          "--stencil or --plot",
          "--document, --basis or --format json",
          "grids are made for rotations; space and time are discretised apart");
    }
    return PseudoOperatorsRequest.of(
        options.group(),
        options.values(),
        order,
        BasisFiles.of(Optional.empty(), document, Optional.empty(), force));
  }
}
