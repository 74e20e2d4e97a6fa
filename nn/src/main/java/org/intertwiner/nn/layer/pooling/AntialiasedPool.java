package org.intertwiner.nn.layer.pooling;

import java.util.Arrays;
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
 * A binomial blur followed by keeping every s-th cell, channel by channel; {@linkplain #max max
 * pooling} takes the largest value under a window of stride 1 first.
 *
 * <p>Formula: along each axis the filter is b with the binomial coefficients of order taps − 1 over
 * their sum; an even size takes even filters (1 3 3 1), an odd one odd filters (1 4 6 4 1), so that
 * the centre of the field stays its centre. The blur commutes with every matrix that acts on the
 * channels; the maximum with permutations only.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to about size/stride along each axis.
 * <i>Accuracy</i>: commutes with the isometries of the square or cube exactly up to rounding, on
 * sizes that pass the lint. <i>Complexity</i>: taps^d multiplications for each output.
 * <i>Source</i>: Zhang (2019), section 3.
 *
 * <p>Example: {@code AntialiasedPool.of(type, 4, 2)} halves even sizes.
 *
 * @param <G> the group elements
 */
public final class AntialiasedPool<G> implements Layer {
  private final FieldType<G> type;
  private final int maximum;
  private final int taps;
  private final int stride;

  private AntialiasedPool(FieldType<G> type, int maximum, int taps, int stride) {
    if (taps < 2 || taps > 9 || stride < 1) {
      throw new InvalidInput(
          "antialiased pooling",
          taps + " taps, stride " + stride,
          "2 … 9 taps and a stride from 1 on",
          "4 taps and stride 2 suit pictures of even size, 5 taps those of odd size");
    }
    this.type = type;
    this.maximum = maximum;
    this.taps = taps;
    this.stride = stride;
  }

  /**
   * Pooling by means, of fields of any type.
   *
   * @param <G> the group elements
   * @param type any type
   * @param taps cells of the filter along each axis, 2 … 9
   * @param stride cells between neighbouring outputs, at least 1
   * @return the layer
   * @throws InvalidInput if a number is out of range
   */
  public static <G> AntialiasedPool<G> of(FieldType<G> type, int taps, int stride) {
    return new AntialiasedPool<>(type, 1, taps, stride);
  }

  /**
   * Pooling by maxima under a window of stride 1, then by means.
   *
   * @param <G> the group elements
   * @param type trivial or permutation parts only
   * @param window cells of the maximum along each axis, 2 … 9; an odd window keeps the size, an
   *     even one takes one cell off
   * @param taps cells of the filter along each axis, 2 … 9
   * @param stride cells between neighbouring outputs, at least 1
   * @return the layer
   * @throws InvalidInput if another representation is in the type, or a number is out of range
   */
  public static <G> AntialiasedPool<G> max(FieldType<G> type, int window, int taps, int stride) {
    type.requirePointwise("max pooling");
    if (window < 2 || window > 9) {
      throw new InvalidInput(
          "window of max pooling", Integer.toString(window), "2 … 9 cells", "3 keeps the size");
    }
    return new AntialiasedPool<>(type, window, taps, stride);
  }

  @Override
  public String kind() {
    return maximum > 1 ? "antialiased-max-pool" : "antialiased-pool";
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
    double[] row = binomial();
    int cells = (int) Math.pow(taps, type.dimension());
    int channels = type.channels();
    double[] filter = new double[channels * cells];
    for (int i = 0; i < filter.length; i++) {
      double value = 1;
      for (int cell = i % cells, axis = 0; axis < type.dimension(); axis++, cell /= taps) {
        value *= row[cell % taps];
      }
      filter[i] = value;
    }
    int[] extents = new int[type.dimension() + 2];
    Arrays.fill(extents, taps);
    extents[0] = channels;
    extents[1] = 1;
    return List.of(Constant.of(Shape.of(extents), filter));
  }

  /** Binomial coefficients over their sum; powers of two make it exact. */
  private double[] binomial() {
    double[] row = new double[taps];
    row[0] = 1;
    for (int n = 1; n < taps; n++) {
      for (int i = n; i > 0; i--) {
        row[i] += row[i - 1];
      }
    }
    for (int i = 0; i < taps; i++) {
      row[i] /= Math.pow(2, taps - 1);
    }
    return row;
  }

  private Window blur() {
    return Window.unit(type.dimension()).withStride(stride).withPadding((taps - 1) / 2);
  }

  private Window largest() {
    return Window.unit(type.dimension()).withPadding((maximum - 1) / 2);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    Window blur = blur().withGroups(type.channels());
    Tensor filter = scope.constant(0);
    if (maximum == 1) {
      return x -> Convolutions.convolve(x, filter, blur);
    }
    int[] window = new int[type.dimension()];
    Arrays.fill(window, maximum);
    Window largest = largest();
    return x -> Convolutions.convolve(Convolutions.maxPool(x, window, largest), filter, blur);
  }

  @Override
  public int size(int size) {
    return blur().output(0, largest().output(0, size, maximum), taps);
  }

  @Override
  public Optional<String> asymmetry(int size) {
    int after = largest().output(0, size, maximum);
    return Steps.asymmetry(after, taps, stride, (taps - 1) / 2)
        .map(why -> after == size ? why : "after the maximum of size " + after + ": " + why);
  }
}
