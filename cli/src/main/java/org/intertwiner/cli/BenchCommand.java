package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.intertwiner.cli.bench.BenchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intertwiner bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Times cases, each in turns with a plain way to the same end where there is one, and prints"
            + " one JSON line for each.",
    footer = {
      "",
      "Times depend on the machine and what else it does; the field 'ratio' much less.",
      "The exit code is 1 where --against finds that a ratio got worse.",
      "",
      "Examples:",
      "  intertwiner bench --list",
      "  intertwiner bench chartable-S8 3j-3 --repeat 3",
      "  intertwiner bench all --against before.jsonl --tolerance 0.5"
    })
final class BenchCommand implements Callable<Integer> {
  /** What shells expect of a program that was stopped by Ctrl-C. */
  private static final int INTERRUPTED = 130;

  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CASE", arity = "0..*", description = "A name of the list, or 'all'.")
  private List<String> cases = new ArrayList<>();

  @Option(names = "--list", description = "Show the cases and what they do.")
  private boolean list;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "How often a case is timed; ${DEFAULT-VALUE} if left out.")
  private int repeat = 5;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description =
          "How often a case is executed before it is timed; ${DEFAULT-VALUE} if left out, 0 for the"
              + " time of a fresh process.")
  private int warmUp = 1;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Lines of an earlier run to compare the ratios with.")
  private Optional<Path> earlier = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      description = "How much worse a ratio may be; ${DEFAULT-VALUE} if left out.")
  private double tolerance = 0.25;

  @Override
  public Integer call() {
    if (list) {
      return output.show(BenchRequest.list());
    }
    if (cases.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing CASE, or --list to see which there are");
    }
    BenchRequest request = new BenchRequest(cases, repeat, warmUp, earlier, tolerance);
    try {
      return request.run(((Main) spec.root().userObject()).console());
    } catch (CancellationException e) {
      return INTERRUPTED;
    }
  }
}
