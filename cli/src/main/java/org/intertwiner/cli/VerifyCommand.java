package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intertwiner verify MODEL.onnx …}, and what else can be checked. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Checks whether a model commutes with a group.",
      "See the commands for programs, laws, documents and the search for a symmetry."
    },
    subcommands = {
      VerifyProcessCommand.class,
      VerifyReplayCommand.class,
      VerifyDiscoverCommand.class,
      VerifyLintCommand.class,
      VerifyMergeCommand.class,
      VerifyBasisCommand.class,
      VerifyLawsCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  intertwiner verify docs/guide/models/pool-8.onnx --group D4 --in 'image(trivial)' --out"
          + " invariant",
      "  intertwiner verify docs/guide/models/points.onnx --group O3 --in"
          + " 'h=nodes(4*trivial)' --in 'x=positions(vector)' --out energy=invariant --out"
          + " 'positions=positions(vector)'",
      "",
      "Exit codes: 0 it holds, 1 refuted, 2 bad input, 3 inconclusive."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ModelOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL.onnx", arity = "0..1", description = "A model in ONNX format.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "A name such as C4, D4, SO3, O3 or S5, or a file.")
  private Optional<String> group = Optional.empty();

  @Override
  public Integer call() {
    if (model.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing MODEL.onnx, or a command: process, replay, discover, …");
    }
    if (group.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--group=GROUP'");
    }
    return ModelCommands.check(
        spec, output, options.question(model.get(), group.get()), options.outputs());
  }
}
