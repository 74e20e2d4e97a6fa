package org.intertwiner.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.foreign.OnnxForeign;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the check of an ONNX model costs over the model's own evaluations; run from the root of a
 * checkout. A sample takes two evaluations.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ForeignModelBench {
  private static final int SAMPLES = 4603;

  /** For JMH. */
  public ForeignModelBench() {}

  /** A small network of pictures of 8 × 8. */
  @State(Scope.Benchmark)
  public static class Pictures {
    private final OnnxForeign model =
        OnnxForeign.open(Path.of("docs/guide/models/pool-8.onnx"), OnnxLimits.DEFAULT);
    private ArrayTuple input = new ArrayTuple(java.util.Map.of());

    /** For JMH. */
    public Pictures() {}

    /** Draws a batch of two pictures, as the check does. */
    @Setup
    public void draw() {
      double[] values = new Random(1).doubles(2 * 64).toArray();
      NumericArray pictures = NumericArray.from(ElementType.FLOAT32, List.of(2, 1, 8, 8), values);
      input = ArrayTuple.of(model.inputs().get(0).name(), pictures);
    }

    /** Gives the native memory back. */
    @TearDown
    public void close() {
      model.close();
    }
  }

  /**
   * The whole check of one claim: 4603 samples, noise floor, special elements, statistics.
   *
   * @param state the model
   * @return the report
   */
  @Benchmark
  public Report check(Pictures state) {
    return check(state, GroupNotation.parse("D4"));
  }

  private static <G> Report check(Pictures state, NamedGroup<G> group) {
    ForeignOptions options =
        ForeignOptions.DEFAULT.withSamples(SAMPLES).withBatch(false).withAdversarial(0, 0);
    return ForeignCheck.of(
            state.model, group, List.of("image(trivial)"), List.of("invariant"), options)
        .check();
  }

  /**
   * The plain alternative: the evaluations alone.
   *
   * @param state the model
   * @return the last output
   */
  @Benchmark
  public ArrayTuple evaluations(Pictures state) {
    ArrayTuple last = state.input;
    for (int k = 0; k < 2 * SAMPLES; k++) {
      last = state.model.run(state.input);
    }
    return last;
  }
}
