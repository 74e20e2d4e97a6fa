package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.model.MergeRequest;
import org.intertwiner.cli.request.model.ReportOutputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner verify merge FILE…}. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Puts the reports of a check that was split by --shard together again.",
    footer = {
      "",
      "Examples:",
      "  intertwiner verify docs/guide/models/pool-8.onnx --group D4 --in 'image(trivial)' --out"
          + " invariant --shard 0/2 --report part0.json",
      "  intertwiner verify docs/guide/models/pool-8.onnx --group D4 --in 'image(trivial)' --out"
          + " invariant --shard 1/2 --report part1.json",
      "  intertwiner verify merge part0.json part1.json --report whole.html"
    })
final class VerifyMergeCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Reports that --report wrote.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report as .json, .xml (JUnit), .html or .txt; may be repeated.")
  private List<Path> reports = new ArrayList<>();

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Override
  public Integer call() {
    return output.answer(
        new MergeRequest(
            files, new ReportOutputs(reports, java.util.Optional.empty(), false, force)));
  }
}
