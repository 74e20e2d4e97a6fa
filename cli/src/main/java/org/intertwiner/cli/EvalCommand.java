package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.cli.train.EvalRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner eval}. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description =
        "Judges a trained network by the test sets of its configuration and checks that it commutes"
            + " with its group.",
    footer = {"", "Example:", "  intertwiner eval intertwiner-runs/runs/D8-0 --engine java"})
final class EvalCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "RUN", description = "The folder of a finished run.")
  private Path run;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "java, nd4j or torch (see doctor); the best that is there if left out.")
  private Optional<String> engine = Optional.empty();

  @Override
  public Integer call() {
    return output.show(new EvalRequest(run, engine).run());
  }
}
