package org.intertwiner.cli;

import java.util.concurrent.Callable;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.LawsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner verify laws GROUP}. */
@Command(
    name = "laws",
    mixinStandardHelpOptions = true,
    description = "Whether a group keeps the laws of groups, on random elements.",
    footer = {"", "Example:", "  intertwiner verify laws O2 --tries 10000"})
final class VerifyLawsCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(paramLabel = "GROUP", description = "A name such as D4, M11 or point:Oh, or a file.")
  private String group;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description = "Samples a law; ${DEFAULT-VALUE} if left out.")
  private int tries = LawsRequest.USUAL_TRIES;

  @Option(names = "--seed", paramLabel = "S", description = "Where the random numbers start.")
  private long seed;

  @Override
  public Integer call() {
    Limits.require("--tries", tries, LawsRequest.MAX_TRIES);
    return output.answer(new LawsRequest(Arguments.group(group), tries, seed));
  }
}
