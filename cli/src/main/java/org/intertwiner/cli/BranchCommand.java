package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.compact.BranchingRequest;
import org.intertwiner.reptheory.compact.Weight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner branch GROUP --to SUBGROUP --weight LABELS}. */
@Command(
    name = "branch",
    mixinStandardHelpOptions = true,
    description = "What a representation of a compact group becomes under a subgroup.",
    footer = {
      "",
      "Examples:",
      "  intertwiner branch SU5 --to 'SU3 x SU2 x U1' --weight 0,1,0,0",
      "  intertwiner branch E6 --to F4 --weight 1,0,0,0,0,0"
    })
final class BranchCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "SU5, SO10, Sp4, G2, E6, …")
  private String group;

  @Option(
      names = "--to",
      paramLabel = "SUBGROUP",
      required = true,
      description = "A standard subgroup, x between its factors.")
  private String subgroup;

  @Option(
      names = "--weight",
      paramLabel = "LABELS",
      required = true,
      description = "Dynkin labels in Bourbaki's order, between commas.")
  private String weight;

  @Override
  public Integer call() {
    return output.answer(BranchingRequest.of(group, subgroup, Weight.parse(weight)));
  }
}
