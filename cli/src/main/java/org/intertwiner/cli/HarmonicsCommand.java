package org.intertwiner.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.intertwiner.cli.request.harmonic.HarmonicsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code intertwiner harmonics --l L [--m M] [--point X,Y,Z] [--complex]}. */
@Command(
    name = "harmonics",
    mixinStandardHelpOptions = true,
    description = "Spherical harmonics: exact polynomials, and values at rational points.",
    footer = {
      "",
      "Examples:",
      "  intertwiner harmonics --l 2",
      "  intertwiner harmonics --l 4 --point 1/3,2/3,2/3"
    })
final class HarmonicsCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Option(names = "--l", paramLabel = "L", required = true, description = "The degree.")
  private int l;

  @Option(names = "--m", paramLabel = "M", description = "One order; all where left out.")
  private Optional<Integer> m;

  @Option(
      names = "--point",
      paramLabel = "X,Y,Z",
      description = "A rational point with x² + y² + z² = 1.")
  private Optional<String> point;

  @Option(names = "--complex", description = "Complex ones, with the Condon–Shortley phase.")
  private boolean complex;

  @Override
  public Integer call() {
    return output.answer(
        new HarmonicsRequest(
            l,
            m.map(OptionalInt::of).orElse(OptionalInt.empty()),
            point.map(p -> HarmonicsRequest.point(List.of(p.split(",", -1)))),
            complex));
  }
}
