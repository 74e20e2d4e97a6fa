package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.model.LintRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner verify lint MODEL.onnx …}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at a model of images without running it.",
      "It says which sizes keep the symmetry exact through all strides, pads and pools, and what"
          + " breaks it at any size."
    },
    footer = {
      "",
      "Example:",
      "  intertwiner verify lint docs/guide/models/pool-9.onnx --group D4 --sizes 5-16"
    })
final class VerifyLintCommand implements Callable<Integer> {
  private static final int MAX_SIZE = 100_000;

  @Mixin private Output output;

  @Parameters(paramLabel = "MODEL.onnx", description = "A model in ONNX format.")
  private Path model;

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      required = true,
      description = "The group of the plane or of space, such as C4, D4 or point:Oh.")
  private String group;

  @Option(
      names = "--sizes",
      paramLabel = "FROM-TO",
      description = "Which sizes to look at; ${DEFAULT-VALUE} if left out.")
  private String sizes = "4-64";

  @Option(
      names = "--external-data",
      description = "Let a model read weights from other files in its own folder.")
  private boolean externalData;

  @Override
  public Integer call() {
    if (!sizes.matches("[0-9]{1,6}-[0-9]{1,6}")) {
      throw new InvalidInput("--sizes", sizes, "FROM-TO", "for example 5-40");
    }
    int dash = sizes.indexOf('-');
    int from = Integer.parseInt(sizes.substring(0, dash));
    int to = Integer.parseInt(sizes.substring(dash + 1));
    Limits.require("--sizes", to, MAX_SIZE);
    if (from < 1 || from > to) {
      throw new InvalidInput("--sizes", sizes, "FROM-TO with 1 ≤ FROM ≤ TO", "");
    }
    return output.answer(new LintRequest(model, externalData, group, from, to));
  }
}
