package org.intertwiner.benchmarks;

import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.reptheory.Representations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sampled kernel basis between regular fields on a 7×7 grid, from nothing: solving,
 * certificate, sampling. Every measurement is the first call in a fresh JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class KernelBasisBenchmark {
  /** N of the dihedral group. */
  @Param("8")
  private int n;

  /** Regular fields in and out. */
  @Param("16")
  private int fields;

  /** For JMH. */
  public KernelBasisBenchmark() {}

  /**
   * Derives, certifies and samples.
   *
   * @return the sampled basis
   */
  @Benchmark
  public SampledBasis cold() {
    var group = Groups.dihedral(n);
    var regular = Representations.regular(group).times(fields);
    return KernelSpace.on(Representations.plane(group))
        .from(regular)
        .to(regular)
        .upToDegree(6)
        .sample(Grid.square(7), GaussianRings.forSize(7));
  }
}
