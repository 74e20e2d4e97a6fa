package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.model.DiscoverRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner verify discover MODEL.onnx …}. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = {
      "The largest subgroup that a model commutes with.",
      "Of a Lie group, the subalgebra of its infinitesimal motions."
    },
    footer = {
      "",
      "Example:",
      "  intertwiner verify discover docs/guide/models/turns.onnx --within D4 --in"
          + " 'image(trivial)' --out invariant"
    })
final class VerifyDiscoverCommand implements Callable<Integer> {
  private static final int MAX_INPUTS = 1_000_000;

  @Mixin private Output output;
  @Mixin private ModelOptions options;

  @Parameters(paramLabel = "MODEL.onnx", description = "A model in ONNX format.")
  private Path model;

  @Option(
      names = "--within",
      paramLabel = "GROUP",
      required = true,
      description = "The group to search in.")
  private String group;

  @Option(
      names = "--inputs",
      paramLabel = "N",
      description = "How many random inputs every element is tried on; 8 if left out.")
  private int inputs = DiscoverRequest.USUAL_INPUTS;

  @Override
  public Integer call() {
    Limits.require("--inputs", inputs, MAX_INPUTS);
    Limits.requirePositive("--inputs", inputs);
    return output.answer(new DiscoverRequest(options.question(model, group), inputs));
  }
}
