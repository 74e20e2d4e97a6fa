package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.kernel.KernelQuestion;
import org.intertwiner.cli.request.kernel.KernelsRequest;
import org.intertwiner.cli.request.kernel.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code intertwiner kernels GROUP --in REP --out REP --max-degree L}. */
@Command(
    name = "kernels",
    mixinStandardHelpOptions = true,
    description = "The steerable kernels between two fields: an exact basis with a proof.",
    footer = {
      "",
      "Examples:",
      "  intertwiner kernels D4 --in regular --out vector --max-degree 4 --basis",
      "  intertwiner kernels C8 --in trivial --out regular --max-degree 4 \\",
      "      --sample 7x7 --rings 0,1,2,3 --sigma 0.6 --out-file basis.npz"
    })
final class KernelsCommand implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private MapOptions options;

  @Option(
      names = "--max-degree",
      paramLabel = "L",
      description = "The highest harmonic degree; needed on R2, S2 and their like.")
  private Optional<Integer> maxDegree = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "SIZE",
      description = "Sample the basis on a grid, such as 7x7; needs --out-file.")
  private Optional<String> sample = Optional.empty();

  @Option(
      names = "--rings",
      paramLabel = "R",
      split = ",",
      description = "Radii of the Gaussian rings, in cells.")
  private List<Double> rings = List.of();

  @Option(
      names = "--sigma",
      paramLabel = "S",
      split = ",",
      description = "Width of the rings, one or one a ring.")
  private List<Double> sigma = List.of();

  @Option(
      names = "--out-file",
      paramLabel = "FILE",
      description = "The NumPy archive (.npz) that the sampled basis goes to.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--force", description = "Replace the file where it is there already.")
  private boolean force;

  @Override
  public Integer call() {
    maxDegree.ifPresent(l -> Limits.require("--max-degree", l, KernelsRequest.MAX_DEGREE));
    return output.answer(
        KernelQuestion.of(
            options.question(),
            maxDegree.map(OptionalInt::of).orElse(OptionalInt.empty()),
            sampling()));
  }

  private Optional<Sampling> sampling() {
    if (sample.isPresent() != file.isPresent()) {
      throw new InvalidInput(
          "sampling",
          sample.isPresent() ? "--sample without --out-file" : "--out-file without --sample",
          "both or neither",
          "");
    }
    return sample.map(size -> Sampling.of(size, rings, sigma, file.orElseThrow(), force));
  }
}
