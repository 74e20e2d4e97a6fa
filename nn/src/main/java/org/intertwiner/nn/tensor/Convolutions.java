package org.intertwiner.nn.tensor;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;

/**
 * Convolution and pooling of fields (batch, channel, row, column).
 *
 * <p>What networks call convolution is cross-correlation: y[n, o, r, s] = Σ over c, i, j of x[n, c,
 * r·stride + i·dilation − padding, …]·w[o, c, i, j], with zeros outside of the field. It and its
 * two adjoints are each linear in both arguments, and each other's derivatives.
 */
public final class Convolutions {
  private Convolutions() {}

  /**
   * Cross-correlates fields with kernels.
   *
   * @param x (batch, channels, rows, columns)
   * @param w (outputs, channels/groups, taps, taps)
   * @param window stride, padding, dilation, groups
   * @return (batch, outputs, rows, columns)
   * @throws InvalidInput if the shapes do not fit; the message names both
   */
  public static Tensor conv2d(Tensor x, Tensor w, Window window) {
    Shape y = check("conv2d", x, w.shape(), window);
    Ops.sameKind("conv2d", x, w);
    Array out = Ops.out(x, y);
    x.engine().conv2d(x.array(), w.array(), window, out);
    return Ops.result("conv2d", x, w, out, (r, g, to) -> gradients(x, w, g, window, to));
  }

  private static void gradients(Tensor x, Tensor w, Tensor g, Window window, Cotangents to) {
    if (to.needs(0) && to.needs(1) && !Tape.isRecording()) {
      Array gx = Ops.out(x, x.shape());
      Array gw = Ops.out(w, w.shape());
      x.engine().conv2dGradients(x.array(), w.array(), g.array(), window, gx, gw);
      to.give(0, new Tensor(x.engine(), gx, null));
      to.give(1, new Tensor(x.engine(), gw, null));
      return;
    }
    if (to.needs(0)) {
      to.give(0, conv2dInputGradient(g, w, x.shape(), window));
    }
    if (to.needs(1)) {
      to.give(1, conv2dWeightGradient(x, g, w.shape(), window));
    }
  }

  /**
   * The adjoint of {@link #conv2d} in the field, also called transposed convolution.
   *
   * @param g shaped as the convolution's result
   * @param w the kernel
   * @param field the shape of the field x
   * @param window as for the convolution
   * @return shaped as x
   * @throws InvalidInput if the shapes do not fit
   */
  public static Tensor conv2dInputGradient(Tensor g, Tensor w, Shape field, Window window) {
    Ops.sameKind("conv2d input gradient", g, w);
    Array out = Ops.out(g, field);
    Tensor x = new Tensor(g.engine(), out, null);
    same("conv2d input gradient", g.shape(), check("conv2d", x, w.shape(), window));
    g.engine().conv2dInputGradient(g.array(), w.array(), window, out);
    return Ops.result(
        "conv2d input gradient",
        g,
        w,
        out,
        (r, v, to) -> {
          if (to.needs(0)) {
            to.give(0, conv2d(v, w, window));
          }
          if (to.needs(1)) {
            to.give(1, conv2dWeightGradient(v, g, w.shape(), window));
          }
        });
  }

  /**
   * The adjoint of {@link #conv2d} in the kernel.
   *
   * @param x the field
   * @param g shaped as the convolution's result
   * @param kernel the shape of the kernel w
   * @param window as for the convolution
   * @return shaped as w
   * @throws InvalidInput if the shapes do not fit
   */
  public static Tensor conv2dWeightGradient(Tensor x, Tensor g, Shape kernel, Window window) {
    Ops.sameKind("conv2d weight gradient", x, g);
    same("conv2d weight gradient", g.shape(), check("conv2d", x, kernel, window));
    Array out = Ops.out(x, kernel);
    x.engine().conv2dWeightGradient(x.array(), g.array(), window, out);
    return Ops.result(
        "conv2d weight gradient",
        x,
        g,
        out,
        (r, v, to) -> {
          if (to.needs(0)) {
            to.give(0, conv2dInputGradient(g, v, x.shape(), window));
          }
          if (to.needs(1)) {
            to.give(1, conv2d(x, v, window));
          }
        });
  }

  /**
   * Takes the largest entry under each position of a window; padding never wins. The gradient goes
   * to the first largest in reading order.
   *
   * @param x (batch, channels, rows, columns)
   * @param rows rows of the window
   * @param columns columns of the window
   * @param window stride, padding (less than the window), dilation; one group
   * @return (batch, channels, rows, columns)
   * @throws InvalidInput if the window does not fit
   */
  public static Tensor maxPool2d(Tensor x, int rows, int columns, Window window) {
    Shape y = pooled("max pooling", x, rows, columns, window);
    if (window.paddingRows() >= rows || window.paddingColumns() >= columns) {
      throw new InvalidInput(
          "max pooling",
          "padding " + window.paddingRows() + "×" + window.paddingColumns(),
          "less than the window " + rows + "×" + columns,
          "");
    }
    Array index = x.engine().memory().array(DType.INT32, y);
    x.engine().argmaxPool2d(x.array(), new int[] {rows, columns}, window, index);
    Shape s = x.shape();
    Tensor flat = new Tensor(x.engine(), index, null).reshape(y.at(0), y.at(1), y.at(2) * y.at(3));
    return x.reshape(s.at(0), s.at(1), s.at(2) * s.at(3)).gatherAlong(2, flat).reshape(y);
  }

  /**
   * Averages under each position of a window; padding counts as zeros.
   *
   * @param x (batch, channels, rows, columns)
   * @param rows rows of the window
   * @param columns columns of the window
   * @param window stride, padding, dilation; one group
   * @return (batch, channels, rows, columns)
   * @throws InvalidInput if the window does not fit
   */
  public static Tensor averagePool2d(Tensor x, int rows, int columns, Window window) {
    pooled("average pooling", x, rows, columns, window);
    int channels = x.shape().at(1);
    if (channels == 0) {
      return Tensors.zeros(
          x.engine(), x.type(), pooled("average pooling", x, rows, columns, window));
    }
    Shape kernel = Shape.of(channels, 1, rows, columns);
    Tensor w = Tensors.full(x.engine(), x.type(), kernel, 1.0 / ((double) rows * columns));
    return conv2d(x, w, window.withGroups(channels));
  }

  private static Shape pooled(String what, Tensor x, int rows, int columns, Window window) {
    if (x.rank() != 4 || window.groups() != 1 || rows < 1 || columns < 1) {
      throw new InvalidInput(
          what,
          "shape "
              + x.shape()
              + ", window "
              + rows
              + "×"
              + columns
              + ", "
              + window.groups()
              + " groups",
          "(batch, channel, row, column), a non-empty window, one group",
          "");
    }
    Shape s = x.shape();
    return positive(
        what,
        s,
        Shape.of(Math.max(1, s.at(1)), 1, rows, columns),
        window.outputRows(s.at(2), rows),
        window.outputColumns(s.at(3), columns),
        s.at(1));
  }

  private static Shape check(String what, Tensor x, Shape w, Window window) {
    Ops.floating(what, x);
    Shape s = x.shape();
    int groups = window.groups();
    boolean ok = s.rank() == 4 && w.rank() == 4;
    ok = ok && s.at(1) == w.at(1) * groups && w.at(0) % groups == 0;
    if (!ok || w.at(2) < 1 || w.at(3) < 1) {
      throw new InvalidInput(
          what,
          "field " + s + " with kernel " + w + ", " + groups + " groups",
          "(batch, channels, rows, columns) and (outputs, channels/groups, taps, taps)",
          "");
    }
    return positive(
        what,
        s,
        w,
        window.outputRows(s.at(2), w.at(2)),
        window.outputColumns(s.at(3), w.at(3)),
        w.at(0));
  }

  private static Shape positive(String what, Shape s, Shape w, int rows, int columns, int outputs) {
    if (rows < 1 || columns < 1) {
      throw new InvalidInput(
          what, "field " + s + " with kernel " + w, "a kernel no larger than the padded field", "");
    }
    return Shape.of(s.at(0), outputs, rows, columns);
  }

  private static void same(String what, Shape got, Shape expected) {
    if (!got.equals(expected)) {
      throw new InvalidInput(what, "gradient of shape " + got, "shape " + expected, "");
    }
  }
}
