package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.kernel.KernelExtent;
import org.intertwiner.cli.request.kernel.KernelQuestion;
import org.intertwiner.cli.request.kernel.KernelsRequest;
import org.intertwiner.cli.request.kernel.LatticeRequest;
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
      "      --sample 7x7 --rings 0,1,2,3 --sigma 0.6 --out-file basis.npz",
      "  intertwiner kernels SO3 --space S2 --in spin:1 --out spin:2 --max-degree 4",
      "  intertwiner kernels D6 --space cosets --in 'C3(freq:1)' --out 'D2(trivial)'",
      "  intertwiner kernels D6 --space lattice:triangular --in regular --out vector --shells 3",
      "  intertwiner kernels space:Fd-3m@8a --in trivial --out 'site(vector)' --shells 2"
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
      names = "--shells",
      paramLabel = "K",
      description = "On lattices: the shells of neighbours, the site itself being the first.")
  private Optional<Integer> shells = Optional.empty();

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
    shells.ifPresent(k -> Limits.require("--shells", k, LatticeRequest.MAX_SHELLS));
    KernelExtent extent = new KernelExtent(integer(maxDegree), integer(shells));
    return output.answer(
        LatticeRequest.isCrystal(options.group())
            ? LatticeRequest.of(options.group(), options.values(), extent)
            : KernelQuestion.of(options.question(), extent, sampling()));
  }

  private static OptionalInt integer(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
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
