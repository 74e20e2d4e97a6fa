package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.intertwiner.cli.train.ModelListRequest;
import org.intertwiner.cli.train.SummaryRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intertwiner model}. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    description = "Looks at the networks that can be trained.",
    subcommands = {ModelCommand.Summary.class, ModelCommand.Names.class},
    footer = {"", "Example:", "  intertwiner model list --format json"})
final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** {@code intertwiner model summary}. */
  @Command(
      name = "summary",
      mixinStandardHelpOptions = true,
      description =
          "Field types, sizes, learned numbers, operations and memory of every layer, and what lint"
              + " finds.",
      footer = {"", "Example:", "  intertwiner model summary docs/guide/training/generated.json"})
  static final class Summary implements Callable<Integer> {
    @Mixin private Output output;

    @Parameters(
        paramLabel = "CONFIG",
        description = "A configuration of train; every network of its sweep is shown.")
    private Path config;

    @Override
    public Integer call() {
      return output.show(new SummaryRequest(config).run());
    }
  }

  /** {@code intertwiner model list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The models by name, as configurations name them.",
      footer = {"", "Example:", "  intertwiner model list"})
  static final class Names implements Callable<Integer> {
    @Mixin private Output output;

    @Override
    public Integer call() {
      return output.show(new ModelListRequest().run());
    }
  }
}
