package org.intertwiner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.invariant.MolienRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner molien GROUP --max-degree D [--rep REP]}. */
@Command(
    name = "molien",
    mixinStandardHelpOptions = true,
    description = "How many invariant and equivariant polynomials there are, degree by degree.",
    footer = {"", "Example:", "  intertwiner molien point:Oh --max-degree 8 --rep vector"})
final class MolienCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "A name such as D4, SO2 or point:Oh, or a file.")
  private String group;

  @Option(
      names = "--action",
      paramLabel = "REP",
      description = "The space of the polynomials, where not the group's own.")
  private Optional<String> action = Optional.empty();

  @Option(names = "--max-degree", paramLabel = "D", required = true, description = "The last.")
  private int maxDegree;

  @Option(
      names = "--rep",
      paramLabel = "REP",
      description = "Equivariant polynomial maps to this representation as well.")
  private Optional<String> rep = Optional.empty();

  @Override
  public Integer call() {
    Limits.require("--max-degree", maxDegree, MolienRequest.MAX_DEGREE);
    return output.answer(new MolienRequest(Arguments.group(group), action, maxDegree, rep));
  }
}
