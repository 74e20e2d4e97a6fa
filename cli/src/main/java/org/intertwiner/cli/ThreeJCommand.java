package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.compact.CouplingRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code intertwiner 3j --j J,…}. */
@Command(
    name = "3j",
    mixinStandardHelpOptions = true,
    description = "The 3j symbol of three angular momenta, exactly.",
    footer = {"", "Example:", "  intertwiner 3j --j 1/2,1/2,1 --m 1/2,-1/2,0"})
final class ThreeJCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN);

  @Option(
      names = "--j",
      paramLabel = "J,…",
      required = true,
      description = "The angular momenta, row by row, between commas.")
  private String j;

  @Option(names = "--m", paramLabel = "M,…", required = true, description = "Their projections.")
  private String m;

  @Override
  public Integer call() {
    return output.answer(
        new CouplingRequest(
            CouplingRequest.Kind.THREE_J, CouplingRequest.list(j), CouplingRequest.list(m)));
  }
}
