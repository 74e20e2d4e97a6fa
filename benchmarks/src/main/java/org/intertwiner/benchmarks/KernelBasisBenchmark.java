package org.intertwiner.benchmarks;

import java.util.concurrent.TimeUnit;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sampled kernel bases from nothing: solving, certificate, sampling. Every measurement is the first
 * call in a fresh JVM; reading the notation of groups and representations is measured too in {@link
 * #fromNotation}, and not in {@link #cold}. At most 900 MiB of heap.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xmx900m", "-XX:+UseSerialGC"})
public class KernelBasisBenchmark {
  /** The pair of representations. */
  @Param({
    "D8_16xregular_7x7",
    "SO3_spins_to_3_8_each_5x5x5",
    "octahedral_regular_5x5x5",
    "icosahedral_regular_5x5x5",
    "O2_irreps_to_4_8_each_7x7",
    "Ih_regular_5x5x5",
    "D32_regular_7x7",
    "C128_regular_7x7"
  })
  private String pair;

  /** For JMH. */
  public KernelBasisBenchmark() {}

  private record Request<G>(
      Representation<G> action,
      Representation<G> fields,
      int degree,
      Grid grid,
      GaussianRings rings) {

    SampledBasis sampled() {
      return KernelSpace.on(action).from(fields).to(fields).upToDegree(degree).sample(grid, rings);
    }
  }

  private static Request<?> read(String pair) {
    String spins = "8x0+8x1+8x2+8x3";
    String irreps = "8*(trivial+freq:1,0+freq:1,1+freq:1,2+freq:1,3+freq:1,4)";
    // degrees ≤ 2 on three rings, all kept: the 1620 elements of the icosahedral pair
    GaussianRings all = GaussianRings.forSize(5).withBandLimit(BandLimit.none());
    return switch (pair) {
      case "D8_16xregular_7x7" -> plane("D8", "16*regular", 6);
      case "SO3_spins_to_3_8_each_5x5x5" ->
          request("SO3", spins, 6, Grid.cube(5), GaussianRings.forSize(5));
      case "octahedral_regular_5x5x5" -> request("point:O", "regular", 2, Grid.cube(5), all);
      case "icosahedral_regular_5x5x5" -> request("point:I", "regular", 2, Grid.cube(5), all);
      case "O2_irreps_to_4_8_each_7x7" -> plane("O2", irreps, 8);
      case "Ih_regular_5x5x5" -> request("point:Ih", "regular", 2, Grid.cube(5), all);
      case "D32_regular_7x7" -> plane("D32", "regular", 6);
      default -> plane("C128", "regular", 6);
    };
  }

  private static Request<?> plane(String group, String fields, int degree) {
    return request(group, fields, degree, Grid.square(7), GaussianRings.forSize(7));
  }

  private static Request<?> request(
      String group, String fields, int degree, Grid grid, GaussianRings rings) {
    return request(GroupNotation.parse(group), fields, degree, grid, rings);
  }

  private static <G> Request<G> request(
      NamedGroup<G> group, String fields, int degree, Grid grid, GaussianRings rings) {
    return new Request<>(
        group.action(grid.dimension()),
        RepresentationNotation.parse(fields, group),
        degree,
        grid,
        rings);
  }

  /** Representations that were read before the measurement. */
  @State(Scope.Benchmark)
  public static class Prepared {
    private Request<?> request;

    /** For JMH. */
    public Prepared() {}

    /**
     * Reads the representations.
     *
     * @param benchmark the pair
     */
    @Setup(Level.Trial)
    public void setUp(KernelBasisBenchmark benchmark) {
      request = read(benchmark.pair);
    }
  }

  /**
   * Derives, certifies and samples.
   *
   * @param prepared the representations
   * @return the sampled basis
   */
  @Benchmark
  public SampledBasis cold(Prepared prepared) {
    return prepared.request.sampled();
  }

  /**
   * Reads the notation, derives, certifies and samples.
   *
   * @return the sampled basis
   */
  @Benchmark
  public SampledBasis fromNotation() {
    return read(pair).sampled();
  }
}
