package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.OperatorsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code intertwiner pdo GROUP --in REP --out REP --order N}. */
@Command(
    name = "pdo",
    mixinStandardHelpOptions = true,
    description = "The steerable partial differential operators between two fields, with a proof.",
    footer = {"", "Example:", "  intertwiner pdo O2 --in trivial --out vector --order 3 --basis"})
final class OperatorsCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private MapOptions options;

  @Option(names = "--order", paramLabel = "N", required = true, description = "The highest order.")
  private int order;

  @Override
  public Integer call() {
    Limits.require("--order", order, OperatorsRequest.MAX_ORDER);
    return output.answer(new OperatorsRequest(options.maps(), order, options.withBasis()));
  }
}
