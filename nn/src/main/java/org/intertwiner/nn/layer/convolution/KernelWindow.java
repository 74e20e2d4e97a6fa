package org.intertwiner.nn.layer.convolution;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.tensor.Convolutions;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * How a kernel moves over a field on 1, 2 or 3 axes of space, the same along each: y[r] = Σ_i K[i]
 * x[r·stride + i·dilation − padding], or the adjoint of that map, y[r·stride + i·dilation −
 * padding] += K[i] x[r].
 *
 * <p>Padding is equal on both ends, so the outputs lie symmetrically about the centre of the field
 * whenever the stride {@linkplain #asymmetry fits}; kernels of even size then turn about the corner
 * of a cell, and the output has one cell more or less than the input. The adjoint always fits.
 *
 * @param dimension axes of space, 1 to 3
 * @param size cells of the kernel along each axis, at least 1
 * @param stride cells between neighbouring outputs (of the adjoint: inputs)
 * @param asked cells added on each side (of the adjoint: cut off); without a value ⌊(reach−1)/2⌋,
 *     by which odd kernels of stride 1 keep the size
 * @param mode what is added
 * @param dilation cells between neighbouring cells of the kernel
 * @param groups blocks of channels that do not see each other
 * @param transposed whether the map is the adjoint
 */
public record KernelWindow(
    int dimension,
    int size,
    int stride,
    OptionalInt asked,
    PaddingMode mode,
    int dilation,
    int groups,
    boolean transposed) {
  private static final long LIMIT = 1L << 30;

  /**
   * Checks the numbers.
   *
   * @param dimension axes of space, 1 to 3
   * @param size cells of the kernel along each axis, at least 1
   * @param stride cells between neighbouring outputs (of the adjoint: inputs)
   * @param asked cells added on each side (of the adjoint: cut off); without a value ⌊(reach−1)/2⌋,
   *     by which odd kernels of stride 1 keep the size
   * @param mode what is added
   * @param dilation cells between neighbouring cells of the kernel
   * @param groups blocks of channels that do not see each other
   * @param transposed whether the map is the adjoint
   * @throws InvalidInput if a number is out of range, or an adjoint is to reflect or to wrap
   */
  public KernelWindow {
    if (size < 1) {
      throw new InvalidInput(
          "kernel size of a convolution", Integer.toString(size), "at least 1", "use 3, 5 or 7");
    }
    if (transposed && mode != PaddingMode.ZERO) {
      throw new InvalidInput(
          "transposed convolution",
          "padding mode " + mode,
          "zero padding, which cuts the output",
          "the adjoint of a padding that copies cells would add them up");
    }
    Window.unit(dimension).withStride(stride).withDilation(dilation).withGroups(groups);
    Window.unit(dimension).withPadding(asked.orElse(0));
  }

  /**
   * Stride 1, zeros that keep the size, no dilation, one group.
   *
   * @param dimension axes of space, 1 to 3
   * @param size cells of the kernel along each axis
   * @return the window
   * @throws InvalidInput if a number is out of range
   */
  public static KernelWindow of(int dimension, int size) {
    return new KernelWindow(dimension, size, 1, OptionalInt.empty(), PaddingMode.ZERO, 1, 1, false);
  }

  /**
   * The same window in larger steps.
   *
   * @param cells between neighbouring outputs
   * @return a copy
   */
  public KernelWindow withStride(int cells) {
    return new KernelWindow(dimension, size, cells, asked, mode, dilation, groups, transposed);
  }

  /**
   * The same window with another padding.
   *
   * @param cells on each side
   * @return a copy
   */
  public KernelWindow withPadding(int cells) {
    return new KernelWindow(
        dimension, size, stride, OptionalInt.of(cells), mode, dilation, groups, transposed);
  }

  /**
   * The same window with another kind of padding.
   *
   * @param other what is added
   * @return a copy
   */
  public KernelWindow withPadding(PaddingMode other) {
    return new KernelWindow(dimension, size, stride, asked, other, dilation, groups, transposed);
  }

  /**
   * The same window with its cells further apart.
   *
   * @param cells between neighbouring cells of the kernel
   * @return a copy
   */
  public KernelWindow withDilation(int cells) {
    return new KernelWindow(dimension, size, stride, asked, mode, cells, groups, transposed);
  }

  /**
   * The same window on blocks of channels.
   *
   * @param count blocks that do not see each other
   * @return a copy
   */
  public KernelWindow withGroups(int count) {
    return new KernelWindow(dimension, size, stride, asked, mode, dilation, count, transposed);
  }

  /**
   * The adjoint.
   *
   * @return a copy that goes the other way
   */
  public KernelWindow adjoint() {
    return new KernelWindow(dimension, size, stride, asked, mode, dilation, groups, !transposed);
  }

  /**
   * The cells from one end of the kernel to the other.
   *
   * @return dilation·(size − 1) + 1
   */
  public int reach() {
    return dilation * (size - 1) + 1;
  }

  /**
   * The cells that are added on each side.
   *
   * @return what was asked for, or ⌊(reach − 1)/2⌋
   */
  public int padding() {
    return asked.orElse((reach() - 1) / 2);
  }

  /**
   * Refuses kernels that are too large, before anything is solved or sampled.
   *
   * @param inputs channels that come in
   * @param outputs channels that go out
   * @throws LimitExceeded if one kernel in float64 is larger than 1 GiB
   */
  public void requireSmallKernel(int inputs, int outputs) {
    double taps = Math.pow(size, dimension); // may be no int
    double bytes = 8.0 * outputs * inputs / groups * taps;
    require(bytes, "kernel", inputs + " → " + outputs + " channels");
  }

  static void require(double bytes, String what, String channels) {
    if (bytes > LIMIT) {
      throw new LimitExceeded(
          "convolution of " + channels,
          String.format(Locale.ROOT, "%.0f MiB of %s in float64", bytes / (1 << 20), what),
          "at most " + (LIMIT >> 20) + " MiB",
          "use fewer fields, smaller kernels, fewer rings or lower degrees, or groups");
    }
  }

  /**
   * The number of cells of the kernel.
   *
   * @return size to the power of the dimension
   */
  public int taps() {
    int taps = 1;
    for (int axis = 0; axis < dimension; axis++) {
      taps = Math.multiplyExact(taps, size);
    }
    return taps;
  }

  /**
   * The shape of the kernel: (outputs, inputs/groups, …size), and (inputs, outputs/groups, …size)
   * of the adjoint.
   *
   * @param outputs channels that go out
   * @param inputs channels that come in
   * @return the shape
   */
  public Shape kernelShape(int outputs, int inputs) {
    int[] extents = new int[dimension + 2];
    extents[0] = transposed ? inputs : outputs;
    extents[1] = (transposed ? outputs : inputs) / groups;
    for (int axis = 0; axis < dimension; axis++) {
      extents[axis + 2] = size;
    }
    return Shape.of(extents);
  }

  /**
   * What the engine is told; reflected and wrapped cells have been added before.
   *
   * @return the engine's window
   */
  public Window window() {
    return Window.unit(dimension)
        .withStride(stride)
        .withPadding(mode == PaddingMode.ZERO ? padding() : 0)
        .withDilation(dilation)
        .withGroups(groups);
  }

  /**
   * The number of cells along each axis that go out.
   *
   * @param cells that come in
   * @return ⌊(cells + 2·padding − reach)/stride⌋ + 1, and (cells − 1)·stride + reach − 2·padding of
   *     the adjoint
   */
  public int size(int cells) {
    return transposed
        ? (cells - 1) * stride + reach() - 2 * padding()
        : Math.floorDiv(cells + 2 * padding() - reach(), stride) + 1;
  }

  /**
   * Why fields of this size lose the symmetry of the grid.
   *
   * @param cells along each axis
   * @return the reason with a remedy, or nothing; never anything for the adjoint
   */
  public Optional<String> asymmetry(int cells) {
    if (transposed) {
      return Optional.empty();
    }
    if (mode == PaddingMode.REFLECT && cells <= padding()) {
      return Optional.of(
          cells + " cells cannot be mirrored " + padding() + " deep; use larger fields");
    }
    return Steps.asymmetry(cells, reach(), stride, padding());
  }

  /**
   * Applies the map, in the kind of number of the kernel.
   *
   * @param x fields (batch, inputs, …space)
   * @param kernel of {@link #kernelShape}
   * @return (batch, outputs, …space), of the kind of number of {@code x}
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor apply(Tensor x, Tensor kernel) {
    if (x.rank() != dimension + 2) {
      throw new InvalidInput(
          "convolution on " + dimension + " axes of space",
          "fields of shape " + x.shape(),
          "(batch, channels) and " + dimension + " further axes",
          "");
    }
    Tensor in = x.to(kernel.type());
    Tensor y =
        transposed
            ? Convolutions.inputGradient(in, kernel, spread(x, kernel), window())
            : Convolutions.convolve(padded(in), kernel, window());
    return y.to(x.type());
  }

  private Shape spread(Tensor x, Tensor kernel) {
    int[] extents = x.shape().toArray();
    extents[1] = kernel.shape().at(1) * groups;
    for (int axis = 2; axis < extents.length; axis++) {
      extents[axis] = size(extents[axis]);
      if (extents[axis] < 1) {
        throw new InvalidInput(
            "transposed convolution",
            "fields of shape " + x.shape() + " with padding " + padding(),
            "at least one cell of output",
            "cut off less");
      }
    }
    return Shape.of(extents);
  }

  /** One gather over all cells; its adjoint adds the copies up. */
  private Tensor padded(Tensor x) {
    if (mode == PaddingMode.ZERO || padding() == 0) {
      return x;
    }
    int[] extents = x.shape().toArray();
    int[] sources = {0};
    int cells = 1;
    for (int axis = 2; axis < extents.length; axis++) {
      int n = extents[axis];
      requireWideEnough(n);
      cells *= n;
      extents[axis] = n + 2 * padding();
      int[] next = new int[sources.length * extents[axis]];
      for (int i = 0; i < next.length; i++) {
        int along = source(i % extents[axis] - padding(), n);
        next[i] = sources[i / extents[axis]] * n + along;
      }
      sources = next;
    }
    Tensor index = Tensors.indices(x.engine(), Shape.of(sources.length), sources);
    return x.reshape(extents[0], extents[1], cells).gather(2, index).reshape(extents);
  }

  private void requireWideEnough(int cells) {
    if (cells < 1 || (mode == PaddingMode.REFLECT && cells <= padding())) {
      throw new InvalidInput(
          "reflecting padding of " + padding() + " cells",
          "a field of " + cells + " cells",
          "more cells than padding",
          "use larger fields, a smaller kernel or another padding");
    }
  }

  private int source(int at, int cells) {
    if (mode == PaddingMode.CIRCULAR) {
      return Math.floorMod(at, cells);
    }
    int mirrored = Math.abs(at);
    return mirrored < cells ? mirrored : 2 * (cells - 1) - mirrored;
  }

  /**
   * What is not as usual.
   *
   * @return for example {@code 7×7, stride 2, circular}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Integer.toString(size));
    for (int axis = 1; axis < dimension; axis++) {
      text.append('×').append(size);
    }
    text.append(stride == 1 ? "" : ", stride " + stride);
    text.append(dilation == 1 ? "" : ", dilation " + dilation);
    text.append(groups == 1 ? "" : ", " + groups + " groups");
    text.append(
        mode == PaddingMode.ZERO
            ? ""
            : mode == PaddingMode.REFLECT ? ", reflecting" : ", circular");
    return text.append(transposed ? ", transposed" : "").toString();
  }
}
