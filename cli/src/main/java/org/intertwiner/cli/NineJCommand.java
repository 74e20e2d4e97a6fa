package org.intertwiner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.compact.CouplingRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code intertwiner 9j --j J,…}. */
@Command(
    name = "9j",
    mixinStandardHelpOptions = true,
    description = "The 9j symbol of nine angular momenta, exactly.",
    footer = {"", "Example:", "  intertwiner 9j --j 1,1,2,1,1,2,2,2,4"})
final class NineJCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN);

  @Option(
      names = "--j",
      paramLabel = "J,…",
      required = true,
      description = "The angular momenta, row by row, between commas.")
  private String j;

  @Override
  public Integer call() {
    return output.answer(
        new CouplingRequest(CouplingRequest.Kind.NINE_J, CouplingRequest.list(j), List.of()));
  }
}
