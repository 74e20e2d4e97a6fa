package org.intertwiner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.law.LawsRequest;
import org.intertwiner.cli.request.law.SpaceLawsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code intertwiner verify laws GROUP}. */
@Command(
    name = "laws",
    mixinStandardHelpOptions = true,
    description = {
      "Whether a group keeps its laws on random elements.",
      "The laws are the axioms, and those of its representations, kernels, harmonics and Fourier"
          + " transforms.",
      "With --space: whether a homogeneous space keeps those of its action and its section."
    },
    footer = {
      "",
      "Examples:",
      "  intertwiner verify laws O2 --tries 10000",
      "  intertwiner verify laws --space H3"
    })
final class VerifyLawsCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Parameters(
      paramLabel = "GROUP",
      arity = "0..1",
      description = "A name such as D4, M11 or point:Oh, or a file.")
  private Optional<String> group = Optional.empty();

  @Option(
      names = "--space",
      paramLabel = "NAME",
      description = "A homogeneous space such as S2, RP3, H3, O3/O2 or SO+(3,1)/SE2.")
  private Optional<String> space = Optional.empty();

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
    if (group.isPresent() == space.isPresent()) {
      throw new InvalidInput(
          "'verify laws'",
          group.isPresent() ? "a group and a space" : "nothing to try",
          "a GROUP, or --space NAME",
          "");
    }
    return output.answer(
        space
            .<Request>map(name -> new SpaceLawsRequest(name, tries, seed))
            .orElseGet(() -> new LawsRequest(Arguments.group(group.orElseThrow()), tries, seed)));
  }
}
