package org.intertwiner.nn.layer.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.convolution.Steps;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Max pooling by length: of the fields under each position of a window the longest is kept, copy by
 * copy; on trivial fields the largest.
 *
 * <p>Formula: y(r) = v(x*) with x* = argmax |v(x)| over the window at r. Orthogonal matrices leave
 * lengths as they are, so that every g picks the same place.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to about size/stride along each axis.
 * <i>Accuracy</i>: no number is changed, so that the isometries of the square or cube commute up to
 * the rounding of ρ(g), on sizes that pass the lint, wherever lengths under a window differ by more
 * than rounding; of fields that are equally long the first in reading order wins. <i>Source</i>:
 * Weiler and Cesa (2019), section 2.6.
 *
 * <p>Example: {@code NormMaxPool.of(vectors, 2, 2)}.
 *
 * @param <G> the group elements
 */
public final class NormMaxPool<G> implements Layer {
  private final FieldType<G> type;
  private final int taps;
  private final int stride;

  private NormMaxPool(FieldType<G> type, int taps, int stride) {
    this.type = type;
    this.taps = taps;
    this.stride = stride;
  }

  /**
   * The longest field under a window.
   *
   * @param <G> the group elements
   * @param type orthogonal parts
   * @param window cells of the window along each axis, 2 … 9
   * @param stride cells between neighbouring outputs, at least 1
   * @return the layer
   * @throws InvalidInput if a part is not orthogonal, or a number is out of range
   */
  public static <G> NormMaxPool<G> of(FieldType<G> type, int window, int stride) {
    type.requireOrthogonal("norm max pooling");
    if (window < 2 || window > 9 || stride < 1) {
      throw new InvalidInput(
          "norm max pooling",
          "window of " + window + ", stride " + stride,
          "a window of 2 … 9 cells and a stride from 1 on",
          "window 2 and stride 2 suit even sizes, window 3 and stride 2 odd ones");
    }
    return new NormMaxPool<>(type, window, stride);
  }

  @Override
  public String kind() {
    return "norm-max-pool";
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

  private Window window() {
    return Window.unit(type.dimension()).withStride(stride).withPadding((taps - 1) / 2);
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> {
      Shape space = x.shape();
      if (space.rank() != type.dimension() + 2) {
        throw new InvalidInput(
            "fields of norm max pooling",
            "shape " + space,
            "(batch, channels) followed by " + type.dimension() + " axes of space",
            "");
      }
      int[] extents = space.toArray();
      for (int axis = 2; axis < extents.length; axis++) {
        extents[axis] = size(extents[axis]);
      }
      List<Tensor> results = new ArrayList<>();
      for (int p = 0; p < type.parts().size(); p++) {
        results.add(longest(type.parts().get(p), FieldParts.part(type, x, p), space));
      }
      Tensor all = results.size() == 1 ? results.get(0) : Tensors.concat(1, results);
      return all.reshape(extents);
    };
  }

  /** Fields (batch, copies, dimension, cells) to those of the windows, (batch, channels, cells). */
  private Tensor longest(FieldType.Part<G> part, Tensor v, Shape space) {
    int batch = v.shape().at(0);
    int copies = v.shape().at(1);
    int[] extents = space.toArray();
    extents[1] = copies;
    int[] window = new int[type.dimension()];
    Arrays.fill(window, taps);
    if (part.isTrivial()) {
      Tensor y = Convolutions.maxPool(v.reshape(extents), window, window());
      return y.reshape(batch, copies, FieldParts.cells(y));
    }
    Tensor index =
        Tape.withoutGradients(
            () -> {
              Tensor square = v.productSumKeep(v, 2).reshape(extents);
              return Convolutions.argmaxPool(square, window, window());
            });
    int cells = FieldParts.cells(index);
    Shape all = Shape.of(batch, copies, v.shape().at(2), cells);
    Tensor places = index.reshape(batch, copies, 1, cells).broadcastTo(all);
    return v.gatherAlong(3, places).reshape(batch, part.channels(), cells);
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
