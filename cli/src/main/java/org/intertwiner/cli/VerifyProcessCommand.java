package org.intertwiner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.model.ModelSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intertwiner verify process COMMAND …}. */
@Command(
    name = "process",
    mixinStandardHelpOptions = true,
    description = {
      "Whether a program that answers JSON lines commutes with a group.",
      "Write -- before a command that has options of its own."
    },
    footer = {
      "",
      "Example:",
      "  intertwiner verify process --group O3 --in 'positions(vector)' --out"
          + " 'positions(vector)' -- python3 examples/python/equivariance_process.py"
    })
final class VerifyProcessCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ModelOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "The program, its arguments.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      required = true,
      description = "A name such as C4, D4, SO3, O3 or S5, or a file.")
  private String group;

  @Option(
      names = "--input",
      paramLabel = "NAME=SHAPE",
      description = "An input, as in x=2x1x8x8, where the program does not describe itself.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "NAME=SHAPE",
      description = "An output, as in y=2x3 or y=2x3:float64, likewise.")
  private List<String> outputs = new ArrayList<>();

  @Override
  public Integer call() {
    ModelSource source = new ModelSource.Program(words, inputs, outputs, options.timeout());
    return ModelCommands.check(spec, output, options.question(source, group), options.outputs());
  }
}
