package org.intertwiner.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.invariant.InvariantsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner invariants GROUP [--rep REP]}. */
@Command(
    name = "invariants",
    mixinStandardHelpOptions = true,
    description = "Generators of the invariant polynomials, and of the equivariant ones.",
    footer = {
      "",
      "Examples:",
      "  intertwiner invariants point:Oh --structure",
      "  intertwiner invariants D4 --rep vector",
      "  intertwiner invariants SO3 --action 'spin:1 + spin:2' --max-degree 4"
    })
final class InvariantsCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX);

  @Parameters(paramLabel = "GROUP", description = "A name such as D4, SO2 or point:Oh, or a file.")
  private String group;

  @Option(
      names = "--action",
      paramLabel = "REP",
      description = "The space of the polynomials, where not the group's own.")
  private Optional<String> action = Optional.empty();

  @Option(
      names = "--max-degree",
      paramLabel = "D",
      description = "The last degree; for finite groups all are found if left out.")
  private Optional<Integer> maxDegree = Optional.empty();

  @Option(
      names = "--rep",
      paramLabel = "REP",
      description = "Equivariant polynomial maps to this representation as well.")
  private Optional<String> rep = Optional.empty();

  @Option(
      names = "--structure",
      description = "Primary and secondary invariants and the relations of lowest degree as well.")
  private boolean structure;

  @Override
  public Integer call() {
    maxDegree.ifPresent(d -> Limits.require("--max-degree", d, InvariantsRequest.MAX_DEGREE));
    return output.answer(
        new InvariantsRequest(
            Arguments.group(group),
            action,
            maxDegree.map(OptionalInt::of).orElse(OptionalInt.empty()),
            rep,
            structure));
  }
}
