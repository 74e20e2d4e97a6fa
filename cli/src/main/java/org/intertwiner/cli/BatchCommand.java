package org.intertwiner.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.batch.Batch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code intertwiner batch}: JSON lines in, JSON lines out. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = {
      "Answers JSON requests, one a line, with JSON replies, one a line.",
      "To a request {\"id\", \"command\", …} the reply is {\"id\", \"result\"} or {\"id\","
          + " \"error\"}, in the same order. A bad line costs that line only."
    },
    footer = {
      "",
      "Example:",
      "  echo"
          + " '{\"id\":1,\"command\":\"kernels\",\"group\":\"D4\",\"space\":\"R2\",\"in\":\"regular\",\"out\":\"regular\",\"maxDegree\":6}'"
          + " | intertwiner batch"
    })
final class BatchCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "The longest time for one request; none if left out.")
  private Optional<Double> seconds = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Console console = main.console();
    Batch.of(seconds.map(BatchCommand::limit), main::trace).run(console.in(), console.out());
    return 0;
  }

  private static Duration limit(double seconds) {
    if (!(seconds > 0 && seconds <= 1e9)) {
      throw new InvalidInput("--time-limit", "" + seconds, "a positive number of seconds", "");
    }
    return Duration.ofMillis(Math.round(Math.ceil(seconds * 1000)));
  }
}
