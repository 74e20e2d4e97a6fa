package org.intertwiner.nn.layer.pooling;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.convolution.Steps;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A binomial blur followed by keeping every s-th cell, channel by channel.
 *
 * <p>Formula: the filter is b bᵀ with b the binomial coefficients of order taps − 1 over their sum;
 * an even picture takes even filters (1 3 3 1), an odd one odd filters (1 4 6 4 1), so that the
 * centre of the picture stays its centre.
 *
 * <p><i>Shape</i>: {@code (batch, channels, rows, columns)} to about rows/stride. <i>Accuracy</i>:
 * commutes with the isometries of the square exactly, on sizes that pass the lint.
 *
 * @param <G> the group elements
 */
public final class AntialiasedPool<G> implements Layer {
  private final FieldType<G> type;
  private final int taps;
  private final int stride;

  private AntialiasedPool(FieldType<G> type, int taps, int stride) {
    this.type = type;
    this.taps = taps;
    this.stride = stride;
  }

  /**
   * The pooling of fields of a type.
   *
   * @param <G> the group elements
   * @param type any type
   * @param taps cells of the filter, 2 … 9
   * @param stride cells between neighbouring outputs, at least 1
   * @return the layer
   * @throws InvalidInput if a number is out of range
   */
  public static <G> AntialiasedPool<G> of(FieldType<G> type, int taps, int stride) {
    if (taps < 2 || taps > 9 || stride < 1) {
      throw new InvalidInput(
          "antialiased pooling",
          taps + " taps, stride " + stride,
          "2 … 9 taps and a stride from 1 on",
          "4 taps and stride 2 suit pictures of even size, 5 taps those of odd size");
    }
    return new AntialiasedPool<>(type, taps, stride);
  }

  @Override
  public String kind() {
    return "antialiased-pool";
  }

  @Override
  public FieldType<G> input() {
    return type;
  }

  @Override
  public FieldType<G> output() {
    return type;
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public List<Constant> constants() {
    double[] row = new double[taps];
    row[0] = 1;
    for (int n = 1; n < taps; n++) {
      for (int i = n; i > 0; i--) {
        row[i] += row[i - 1];
      }
    }
    int channels = type.channels();
    double[] filter = new double[channels * taps * taps];
    for (int i = 0; i < filter.length; i++) {
      int cell = i % (taps * taps);
      filter[i] = row[cell / taps] * row[cell % taps] / Math.pow(4, taps - 1);
    }
    return List.of(Constant.of(Shape.of(channels, 1, taps, taps), filter));
  }

  private Window window() {
    return Window.unit(2).withStride(stride).withPadding((taps - 1) / 2);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Window window = window().withGroups(type.channels());
    Tensor filter = scope.constant(0);
    return x -> Convolutions.convolve(x, filter, window);
  }

  @Override
  public int size(int size) {
    return window().output(0, size, taps);
  }

  @Override
  public Optional<String> asymmetry(int size) {
    return Steps.asymmetry(size, taps, stride, (taps - 1) / 2);
  }
}
