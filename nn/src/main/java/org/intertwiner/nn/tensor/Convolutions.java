package org.intertwiner.nn.tensor;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;

/**
 * Convolution and pooling of fields (batch, channel, …space) of 1, 2 or 3 axes of space.
 *
 * <p>What networks call convolution is cross-correlation: y[n, o, r] = Σ over c and i of x[n, c,
 * r·stride + i·dilation − padding]·w[o, c, i], where r and i run over the axes of space, with zeros
 * outside of the field. It and its two adjoints are each linear in both arguments, and each other's
 * derivatives.
 */
public final class Convolutions {
  private Convolutions() {}

  /**
   * Cross-correlates fields with kernels.
   *
   * @param x (batch, channels, …space)
   * @param w (outputs, channels/groups, …taps)
   * @param window stride, padding, dilation, groups
   * @return (batch, outputs, …space)
   * @throws InvalidInput if the shapes do not fit; the message names both
   */
  public static Tensor convolve(Tensor x, Tensor w, Window window) {
    Shape y = check("convolution", x, w.shape(), window);
    Ops.sameKind("convolution", x, w);
    Array out = Ops.out("convolution", x, y);
    x.engine().convolve(x.array(), w.array(), window, out);
    return Ops.result("convolution", x, w, out, (r, g, to) -> gradients(x, w, g, window, to));
  }

  private static void gradients(Tensor x, Tensor w, Tensor g, Window window, Cotangents to) {
    if (to.needs(0) && to.needs(1) && !Tape.isRecording()) {
      Array gx = Ops.out("input gradient", x, x.shape());
      Array gw = Ops.out("weight gradient", w, w.shape());
      x.engine().convolutionGradients(x.array(), w.array(), g.array(), window, gx, gw);
      to.give(0, new Tensor(x.engine(), gx, null));
      to.give(1, new Tensor(x.engine(), gw, null));
      return;
    }
    if (to.needs(0)) {
      to.give(0, inputGradient(g, w, x.shape(), window));
    }
    if (to.needs(1)) {
      to.give(1, weightGradient(x, g, w.shape(), window));
    }
  }

  /**
   * The adjoint of {@link #convolve} in the field, also called transposed convolution.
   *
   * @param g shaped as the convolution's result
   * @param w the kernel
   * @param field the shape of the field x
   * @param window as for the convolution
   * @return shaped as x
   * @throws InvalidInput if the shapes do not fit
   */
  public static Tensor inputGradient(Tensor g, Tensor w, Shape field, Window window) {
    Ops.sameKind("input gradient", g, w);
    Array out = Ops.out("input gradient", g, field);
    Tensor x = new Tensor(g.engine(), out, null);
    same("input gradient", g.shape(), check("convolution", x, w.shape(), window));
    g.engine().inputGradient(g.array(), w.array(), window, out);
    return Ops.result(
        "input gradient",
        g,
        w,
        out,
        (r, v, to) -> {
          if (to.needs(0)) {
            to.give(0, convolve(v, w, window));
          }
          if (to.needs(1)) {
            to.give(1, weightGradient(v, g, w.shape(), window));
          }
        });
  }

  /**
   * The adjoint of {@link #convolve} in the kernel.
   *
   * @param x the field
   * @param g shaped as the convolution's result
   * @param kernel the shape of the kernel w
   * @param window as for the convolution
   * @return shaped as w
   * @throws InvalidInput if the shapes do not fit
   */
  public static Tensor weightGradient(Tensor x, Tensor g, Shape kernel, Window window) {
    Ops.sameKind("weight gradient", x, g);
    same("weight gradient", g.shape(), check("convolution", x, kernel, window));
    Array out = Ops.out("weight gradient", x, kernel);
    x.engine().weightGradient(x.array(), g.array(), window, out);
    return Ops.result(
        "weight gradient",
        x,
        g,
        out,
        (r, v, to) -> {
          if (to.needs(0)) {
            to.give(0, inputGradient(g, v, x.shape(), window));
          }
          if (to.needs(1)) {
            to.give(1, convolve(x, v, window));
          }
        });
  }

  /**
   * Takes the largest entry under each position of a window; padding never wins. The gradient goes
   * to the first largest in reading order.
   *
   * @param x (batch, channels, …space)
   * @param taps extents of the window
   * @param window stride, padding (less than the window), dilation; one group
   * @return (batch, channels, …space)
   * @throws InvalidInput if the window does not fit
   */
  public static Tensor maxPool(Tensor x, int[] taps, Window window) {
    Tensor index = argmaxPool(x, taps, window);
    Shape y = index.shape();
    Tensor flat = index.reshape(y.at(0), y.at(1), space(y));
    Shape s = x.shape();
    return x.reshape(s.at(0), s.at(1), space(s)).gatherAlong(2, flat).reshape(y);
  }

  /**
   * Finds the largest entry under each position of a window; padding never wins.
   *
   * @param x (batch, channels, …space)
   * @param taps extents of the window
   * @param window stride, padding (less than the window), dilation; one group
   * @return INT32 (batch, channels, …space): row-major index into the space of x of the first
   *     largest in reading order
   * @throws InvalidInput if the window does not fit
   */
  public static Tensor argmaxPool(Tensor x, int[] taps, Window window) {
    Shape y = pooled("max pooling", x, taps, window);
    for (int axis = 0; axis < taps.length; axis++) {
      if (window.padding(axis) >= taps[axis]) {
        throw new InvalidInput(
            "max pooling",
            "padding " + window.padding(),
            "less than the window " + Arrays.toString(taps),
            "");
      }
    }
    Array index = Ops.out("max pooling", x, DType.INT32, y);
    x.engine().argmaxPool(x.array(), taps, window, index);
    return new Tensor(x.engine(), index, null);
  }

  private static int space(Shape s) {
    int cells = 1;
    for (int axis = 2; axis < s.rank(); axis++) {
      cells *= s.at(axis);
    }
    return cells;
  }

  /**
   * Averages under each position of a window; padding counts as zeros.
   *
   * @param x (batch, channels, …space)
   * @param taps extents of the window
   * @param window stride, padding, dilation; one group
   * @return (batch, channels, …space)
   * @throws InvalidInput if the window does not fit
   */
  public static Tensor averagePool(Tensor x, int[] taps, Window window) {
    Shape y = pooled("average pooling", x, taps, window);
    int channels = x.shape().at(1);
    if (channels == 0) {
      return Tensors.zeros(x.engine(), x.type(), y);
    }
    Shape kernel = kernel(channels, taps);
    double cells = (double) kernel.size() / channels;
    Tensor w = Tensors.full(x.engine(), x.type(), kernel, 1 / cells);
    return convolve(x, w, window.withGroups(channels));
  }

  private static Shape kernel(int channels, int[] taps) {
    int[] extents = new int[taps.length + 2];
    extents[0] = channels;
    extents[1] = 1;
    System.arraycopy(taps, 0, extents, 2, taps.length);
    return Shape.of(extents);
  }

  private static Shape pooled(String what, Tensor x, int[] taps, Window window) {
    Ops.floating(what, x);
    boolean ok = x.rank() == window.dimension() + 2 && taps.length == window.dimension();
    if (!ok || window.groups() != 1 || Arrays.stream(taps).anyMatch(t -> t < 1)) {
      throw new InvalidInput(
          what,
          "shape "
              + x.shape()
              + ", window "
              + Arrays.toString(taps)
              + ", "
              + window.groups()
              + " groups",
          "(batch, channel, …space), a non-empty window of as many axes, one group",
          "");
    }
    Shape s = x.shape();
    return positive(what, s, kernel(Math.max(1, s.at(1)), taps), window, s.at(1));
  }

  private static Shape check(String what, Tensor x, Shape w, Window window) {
    Ops.floating(what, x);
    Shape s = x.shape();
    int groups = window.groups();
    int rank = window.dimension() + 2;
    boolean ok = s.rank() == rank && w.rank() == rank;
    ok = ok && s.at(1) == w.at(1) * groups && w.at(0) % groups == 0;
    for (int axis = 2; ok && axis < rank; axis++) {
      ok = w.at(axis) >= 1;
    }
    if (!ok) {
      throw new InvalidInput(
          what,
          "field " + s + " with kernel " + w + ", " + groups + " groups",
          "(batch, channels, …space) and (outputs, channels/groups, …taps) of "
              + window.dimension()
              + " axes of space",
          "");
    }
    return positive(what, s, w, window, w.at(0));
  }

  private static Shape positive(String what, Shape s, Shape w, Window window, int outputs) {
    int[] extents = new int[s.rank()];
    extents[0] = s.at(0);
    extents[1] = outputs;
    for (int axis = 0; axis < window.dimension(); axis++) {
      extents[axis + 2] = window.output(axis, s.at(axis + 2), w.at(axis + 2));
      if (extents[axis + 2] < 1) {
        throw new InvalidInput(
            what,
            "field " + s + " with kernel " + w,
            "a kernel no larger than the padded field",
            "");
      }
    }
    return Shape.of(extents);
  }

  private static void same(String what, Shape got, Shape expected) {
    if (!got.equals(expected)) {
      throw new InvalidInput(what, "gradient of shape " + got, "shape " + expected, "");
    }
  }
}
