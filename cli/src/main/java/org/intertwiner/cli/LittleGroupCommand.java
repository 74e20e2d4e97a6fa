package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.symmetry.LittleGroupRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner littlegroup GROUP --k K}. */
@Command(
    name = "littlegroup",
    mixinStandardHelpOptions = true,
    description = "The irreducible representations of a space group at a wave vector.",
    footer = {
      "",
      "Examples:",
      "  intertwiner littlegroup space:Fd-3m --k 0,1,0",
      "  intertwiner littlegroup space:P2_1/c --k 0,1/2,0 --spin --time-reversal"
    })
final class LittleGroupCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "space:… or wallpaper:…")
  private String group;

  @Option(
      names = "--k",
      paramLabel = "K",
      required = true,
      description = "Fractions between commas, in the reciprocal of the cell's basis.")
  private String k;

  @Option(names = "--spin", description = "The double-valued ones.")
  private boolean spin;

  @Option(names = "--time-reversal", description = "With time reversal as a symmetry besides.")
  private boolean timeReversal;

  @Override
  public Integer call() {
    return output.answer(LittleGroupRequest.of(group, k, spin, timeReversal));
  }
}
