package org.intertwiner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.compact.TensorRequest;
import org.intertwiner.reptheory.compact.SimpleGroup;
import org.intertwiner.reptheory.compact.Weight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner tensor GROUP --left LABELS --right LABELS}. */
@Command(
    name = "tensor",
    mixinStandardHelpOptions = true,
    description = "The parts of a product of irreducible representations of a compact group.",
    footer = {
      "",
      "Examples:",
      "  intertwiner tensor SU3 --left 1,1 --right 1,1",
      "  intertwiner tensor G2 --left 0,1 --power sym2"
    })
final class TensorCommand implements Callable<Integer> {
  @Mixin private Output output = Output.with(Format.LATEX, Format.MARKDOWN);

  @Parameters(paramLabel = "GROUP", description = "SU3, Sp4, SO7, Spin8, G2, F4, E6, …")
  private String group;

  @Option(
      names = "--left",
      paramLabel = "LABELS",
      required = true,
      description = "Dynkin labels in Bourbaki's order, between commas.")
  private String left;

  @Option(names = "--right", paramLabel = "LABELS", description = "Those of the second factor.")
  private Optional<String> right;

  @Option(names = "--power", paramLabel = "POWER", description = "Instead of it: sym2 or alt2.")
  private Optional<String> power;

  @Override
  public Integer call() {
    return output.answer(
        TensorRequest.of(
            SimpleGroup.parse(group), Weight.parse(left), right.map(Weight::parse), power));
  }
}
