package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.compact.CouplingRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code intertwiner gaunt --l L,…}. */
@Command(
    name = "gaunt",
    mixinStandardHelpOptions = true,
    description = "The integral of three complex spherical harmonics, exactly.",
    footer = {"", "Example:", "  intertwiner gaunt --l 2,2,4 --m 2,1,-3"})
final class GauntCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN);

  @Option(
      names = "--l",
      paramLabel = "L,…",
      required = true,
      description = "The three degrees, between commas.")
  private String l;

  @Option(names = "--m", paramLabel = "M,…", required = true, description = "Their projections.")
  private String m;

  @Override
  public Integer call() {
    return output.answer(
        new CouplingRequest(
            CouplingRequest.Kind.GAUNT, CouplingRequest.list(l), CouplingRequest.list(m)));
  }
}
