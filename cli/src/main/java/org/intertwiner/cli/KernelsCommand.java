package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.kernel.KernelDetail;
import org.intertwiner.cli.request.kernel.KernelExtent;
import org.intertwiner.cli.request.kernel.KernelQuestion;
import org.intertwiner.cli.request.kernel.KernelsRequest;
import org.intertwiner.cli.request.kernel.LatticeRequest;
import org.intertwiner.cli.request.kernel.Sampling;
import org.intertwiner.cli.request.kernel.Scales;
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
  @Mixin private Output output = Output.with(Format.LATEX);
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
      names = "--scale-base",
      paramLabel = "A",
      description = "Commute with dilations by powers of A as well: 2, 3/2, sqrt(2).")
  private Optional<String> scaleBase = Optional.empty();

  @Option(
      names = "--levels",
      paramLabel = "N",
      description = "The number of scales; ${DEFAULT-VALUE} if left out.")
  private int levels = 4;

  @Option(
      names = "--offsets",
      paramLabel = "I..J",
      description = "The scales a kernel reads, relative to its own; liftings if left out.")
  private Optional<String> offsets = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "SIZE",
      description = "Sample the basis on a grid (7x7) or sphere:icosahedral:4; needs --out-file.")
  private Optional<String> sample = Optional.empty();

  @Option(
      names = "--rings",
      paramLabel = "R",
      split = ",",
      description =
          "Radii of the Gaussian rings, in cells; from the edge of the grid inwards, one cell"
              + " apart, if left out.")
  private List<Double> rings = List.of();

  @Option(
      names = "--sigma",
      paramLabel = "S",
      split = ",",
      description = "Width of the rings, one or one a ring; 0.6 cells if left out.")
  private List<Double> sigma = List.of();

  @Option(
      names = "--spacing",
      paramLabel = "D",
      split = ",",
      description = "Distance of cells, one or one an axis; dilation is the same.")
  private List<Double> spacing = List.of();

  @Option(
      names = "--radial",
      paramLabel = "F",
      description = "Other radial functions: bessel:4, zernike:3, gto:0.2,0.4, spline:0,1,2 …")
  private Optional<String> radial = Optional.empty();

  @Option(
      names = "--band-limit",
      paramLabel = "B",
      description = "Which degrees which rings carry: 2r, 3, 0,2,4, aliasing:0.1, none.")
  private Optional<String> bandLimit = Optional.empty();

  @Option(
      names = "--factored",
      description = "Write the distinct polynomials and where they stand: far smaller.")
  private boolean factored;

  @Option(
      names = "--out-file",
      paramLabel = "FILE",
      description = "Where sampled kernels, or those of a lattice, go: .npz, .safetensors.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--orbits", description = "Show the kernels on every type of orbit.")
  private boolean orbits;

  @Option(
      names = "--labels",
      description = "Derive the basis by the Wigner–Eckart theorem as well, and compare.")
  private boolean labels;

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description = "Write the exact basis with what 'verify basis' needs to check it again.")
  private Optional<Path> document = Optional.empty();

  @Option(names = "--plot", paramLabel = "FILE", description = "Draw the basis: .svg or .png.")
  private Optional<Path> plot = Optional.empty();

  @Option(names = "--force", description = "Replace the file where it is there already.")
  private boolean force;

  @Override
  public Integer call() {
    maxDegree.ifPresent(l -> Limits.require("--max-degree", l, KernelsRequest.MAX_DEGREE));
    Limits.require("--levels", levels, Scales.MAX_LEVELS);
    shells.ifPresent(k -> Limits.require("--shells", k, LatticeRequest.MAX_SHELLS));
    KernelExtent extent =
        new KernelExtent(
            integer(maxDegree),
            integer(shells),
            scaleBase.map(a -> Scales.parse(a, levels, offsets)));
    return output.answer(
        LatticeRequest.isCrystal(options.group())
            ? LatticeRequest.of(options.group(), options.values(), extent, files())
            : KernelQuestion.of(
                options.question(),
                extent,
                new KernelDetail(options.values().withBasis(), orbits, labels),
                sampling(),
                files()));
  }

  private static OptionalInt integer(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private BasisFiles files() {
    return BasisFiles.of(sample.isPresent() ? Optional.empty() : file, document, plot, force);
  }

  private Optional<Sampling> sampling() {
    if (sample.isPresent() && file.isEmpty()) {
      throw new InvalidInput("sampling", "--sample without --out-file", "both", "");
    }
    return sample.map(
        size ->
            Sampling.of(
                new Sampling.Words(size, spacing, rings, sigma, radial, bandLimit),
                file.orElseThrow(),
                factored,
                force));
  }
}
