package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.symmetry.CorrelationRequest;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner correlation CHAIN}. */
@Command(
    name = "correlation",
    mixinStandardHelpOptions = true,
    description = "What irreducible representations become when a symmetry is lowered.",
    footer = {
      "",
      "Examples:",
      "  intertwiner correlation 'Oh > D4h > C4v'",
      "  intertwiner correlation 'SO3 > O' --last 4",
      "  intertwiner correlation 'SU2 > O' --last 7/2"
    })
final class CorrelationCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN, Format.HTML);

  @Parameters(
      paramLabel = "CHAIN",
      description = "Point groups with > between them; SO3, O3 or SU2 may stand first.")
  private String chain;

  @Option(
      names = "--last",
      paramLabel = "L",
      defaultValue = "6",
      description = "The last angular momentum under SO3, O3 or SU2 (default: ${DEFAULT-VALUE}).")
  private String last;

  @Override
  public Integer call() {
    return output.answer(new CorrelationRequest(chain, HalfInteger.parse(last)));
  }
}
