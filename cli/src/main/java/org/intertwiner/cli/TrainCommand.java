package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.train.TrainRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intertwiner train}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Trains the networks that a configuration file describes, each with checkpoints, and writes"
            + " weights, metrics, a table over all runs and learning curves.",
    footer = {
      "",
      "Runs that are finished are kept, a run that was cut goes on from its checkpoint:",
      "  the same command again takes up where it stopped, to the same bits.",
      "",
      "Examples:",
      "  intertwiner train docs/guide/training/digits.json",
      "  intertwiner train config.json --out runs --engine java --seeds 3"
    })
final class TrainCommand implements Callable<Integer> {
  /** What shells expect of a program that was stopped by Ctrl-C. */
  private static final int INTERRUPTED = 130;

  private static final int MAX_SEEDS = 100;

  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN);
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CONFIG", description = "A JSON file: data, model, training, sweep.")
  private Path config;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the runs go; ${DEFAULT-VALUE} if left out.")
  private Path folder = Path.of("intertwiner-runs");

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "java, nd4j or torch (see doctor); the best that is there if left out.")
  private Optional<String> engine = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Train with the seeds 0 … N−1 instead of those of the file.")
  private Optional<Integer> seeds = Optional.empty();

  @Option(names = "--force", description = "Throw away runs that are there and start afresh.")
  private boolean force;

  @Override
  public Integer call() {
    seeds.ifPresent(
        n -> {
          Limits.require("--seeds", n, MAX_SEEDS);
          Limits.requirePositive("--seeds", n);
        });
    Console console = ((Main) spec.root().userObject()).console();
    // a program that reads JSON errors gets nothing else on standard error
    boolean telling = console.terminal() || !output.isJson();
    TrainRequest request = new TrainRequest(config, folder, engine, seeds, force);
    try {
      return output.show(request.run(console, telling));
    } catch (CancellationException e) {
      return INTERRUPTED;
    }
  }
}
