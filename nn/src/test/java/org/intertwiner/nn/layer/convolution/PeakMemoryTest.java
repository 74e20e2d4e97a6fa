package org.intertwiner.nn.layer.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.engine.heap.HeapEngine;
import org.intertwiner.nn.engine.heap.JavaContractions;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** A training step of a steerable convolution needs hardly more memory than that of a plain one. */
class PeakMemoryTest {
  private final Workers workers = new Workers(1);
  private final Engine engine = new HeapEngine("own", workers, new JavaContractions(workers));

  /** The largest use in a step of gradients in the fields and everything learned. */
  private long peak(Supplier<Tensor> result, List<Tensor> variables) {
    engine.memory().restartPeak();
    try (Step step = engine.step()) {
      Tape.gradients(result.get().square().sum(), variables);
      assertThat(step.size()).isPositive();
    }
    return engine.statistics().peakBytes();
  }

  private Tensor draw(int... extents) {
    return Tensors.normal(engine, DType.FLOAT32, Shape.of(extents), 1, new SplittableRandom(1))
        .asVariable();
  }

  private double ratio(Layer layer, int batch, int taps, int... space) {
    int dimension = space.length;
    int channels = layer.input().channels();
    int[] extents = new int[dimension + 2];
    extents[0] = batch;
    extents[1] = channels;
    System.arraycopy(space, 0, extents, 2, dimension);
    Tensor x = draw(extents);
    Weights weights = Weights.initial(layer, engine, DType.FLOAT32, 1);
    List<Tensor> learned = new ArrayList<>(List.of(x));
    weights.learned().stream().map(Parameter::value).forEach(learned::add);
    long steerable =
        peak(() -> layer.bind(weights.scope(true, new SplittableRandom(2))).apply(x), learned);
    int[] kernel = new int[dimension + 2];
    Arrays.fill(kernel, taps);
    kernel[0] = layer.output().channels();
    kernel[1] = channels;
    Tensor w = draw(kernel);
    Window window = Window.unit(dimension).withPadding(taps / 2);
    return (double) steerable / peak(() -> Convolutions.convolve(x, w, window), List.of(x, w));
  }

  @Test
  void overTwoAxes() {
    Layer layer = ConvolutionLab.layer(ConvolutionLab.type("C8", 2, "4*regular"), 5);
    assertThat(ratio(layer, 4, 5, 32, 32)).isGreaterThan(0.9).isLessThan(1.2);
  }

  @Test
  void overThreeAxes() {
    Layer layer = ConvolutionLab.layer(ConvolutionLab.type("SO3", 3, "2x0+2x1+2x2"), 3);
    assertThat(ratio(layer, 2, 3, 12, 12, 12)).isGreaterThan(0.9).isLessThan(1.2);
  }
}
