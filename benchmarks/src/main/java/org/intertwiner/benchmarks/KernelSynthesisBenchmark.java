package org.intertwiner.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.synthesis.FloatSynthesis;
import org.intertwiner.harmonic.kernel.sample.synthesis.KernelSynthesis;
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
 * From weights to kernels and back. Multiplications of one kernel: 90 million for 16 regular fields
 * of D₈ on 7×7, 12 million for the regular icosahedral pair on 5×5×5. The plain alternative, {@link
 * #elementByElement}, adds one basis element after the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelSynthesisBenchmark {
  /** The pair of representations. */
  @Param({"D8_16xregular_7x7", "icosahedral_regular_5x5x5"})
  private String pair;

  private SampledBasis basis;
  private KernelSynthesis synthesis;
  private FloatSynthesis single;
  private double[] weights;
  private double[] gradient;
  private float[] singleWeights;
  private float[] singleGradient;

  /** For JMH. */
  public KernelSynthesisBenchmark() {}

  /** Samples the basis and draws weights. */
  @Setup(Level.Trial)
  public void setUp() {
    basis =
        pair.startsWith("D8")
            ? sampled(
                GroupNotation.parse("D8"),
                "16*regular",
                6,
                Grid.square(7),
                GaussianRings.forSize(7))
            : sampled(
                GroupNotation.parse("point:I"),
                "regular",
                2,
                Grid.cube(5),
                GaussianRings.forSize(5).withBandLimit(BandLimit.none()));
    synthesis = KernelSynthesis.of(basis);
    single = synthesis.toFloat();
    SplittableRandom random = new SplittableRandom(1);
    weights = random.doubles(synthesis.weights(), -1, 1).toArray();
    gradient = random.doubles(synthesis.values(), -1, 1).toArray();
    singleWeights = rounded(weights);
    singleGradient = rounded(gradient);
  }

  private static <G> SampledBasis sampled(
      NamedGroup<G> group, String fields, int degree, Grid grid, GaussianRings rings) {
    return KernelSpace.on(group.action(grid.dimension()))
        .from(RepresentationNotation.parse(fields, group))
        .to(RepresentationNotation.parse(fields, group))
        .upToDegree(degree)
        .sample(grid, rings)
        .normalized();
  }

  private static float[] rounded(double... values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }

  /**
   * The plain way.
   *
   * @return the kernel
   */
  @Benchmark
  public double[] elementByElement() {
    return basis.combine(weights);
  }

  /**
   * Small dense products in float64.
   *
   * @return the kernel
   */
  @Benchmark
  public double[] kernel() {
    return synthesis.kernel(weights);
  }

  /**
   * Small dense products in float32.
   *
   * @return the kernel
   */
  @Benchmark
  public float[] kernelFloat() {
    return single.kernel(singleWeights);
  }

  /**
   * The transposed products in float64.
   *
   * @return the gradient by the weights
   */
  @Benchmark
  public double[] adjoint() {
    return synthesis.adjoint(gradient);
  }

  /**
   * The transposed products in float32.
   *
   * @return the gradient by the weights
   */
  @Benchmark
  public float[] adjointFloat() {
    return single.adjoint(singleGradient);
  }
}
