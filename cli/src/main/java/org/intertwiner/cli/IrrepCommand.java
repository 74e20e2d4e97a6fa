package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.compact.HighestWeightRequest;
import org.intertwiner.reptheory.compact.SimpleGroup;
import org.intertwiner.reptheory.compact.Weight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner irrep GROUP --weight LABELS}. */
@Command(
    name = "irrep",
    mixinStandardHelpOptions = true,
    description = "Dimension, dual and type of an irreducible representation of a compact group.",
    footer = {"", "Example:", "  intertwiner irrep E6 --weight 1,0,0,0,0,0"})
final class IrrepCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "SU3, Sp4, SO7, Spin8, G2, F4, E6, …")
  private String group;

  @Option(
      names = "--weight",
      paramLabel = "LABELS",
      required = true,
      description = "Dynkin labels in Bourbaki's order, between commas.")
  private String weight;

  @Override
  public Integer call() {
    return output.answer(new HighestWeightRequest(SimpleGroup.parse(group), Weight.parse(weight)));
  }
}
