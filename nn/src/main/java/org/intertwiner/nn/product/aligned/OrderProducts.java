package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * One matrix product for each order: y_m = x_m W_m for both halves of m, with matrices shared by
 * all edges or of their own for each; again three operations whose derivatives are these three.
 *
 * <p><i>Shape</i>: x {@code (e, Σ halves·inner)}, W {@code (1 or e, Σ inner·outer)}, y {@code (e, Σ
 * halves·outer)}.
 */
final class OrderProducts {
  private final int[] halves;
  private final int[] inner;
  private final int[] outer;

  /**
   * The products between two layouts.
   *
   * @param together whether the two halves of an order are one vector, which they are where maps
   *     may mix them; otherwise one matrix serves both
   */
  OrderProducts(Layout input, Layout output, boolean together) {
    int orders = Math.min(input.maxOrder(), output.maxOrder()) + 1;
    this.halves = new int[orders];
    this.inner = new int[orders];
    this.outer = new int[orders];
    for (int m = 0; m < orders; m++) {
      boolean wide = together && m > 0;
      halves[m] = m == 0 || wide ? 1 : 2;
      inner[m] = (wide ? 2 : 1) * input.width(m);
      outer[m] = (wide ? 2 : 1) * output.width(m);
    }
  }

  /** Where the matrix of an order begins. */
  int start(int m) {
    int at = 0;
    for (int i = 0; i < m; i++) {
      at += inner[i] * outer[i];
    }
    return at;
  }

  /** The length of a row of the matrix of an order. */
  int row(int m) {
    return outer[m];
  }

  /** The entries of all matrices. */
  int size() {
    return start(halves.length);
  }

  Tensor apply(Tensor x, Tensor w, boolean transposed) {
    return Tape.record(
        "matrix products by order",
        Tape.withoutGradients(() -> multiplied(x, w, transposed)),
        List.of(x, w),
        (y, g, to) -> {
          if (to.needs(0)) {
            to.give(0, apply(g, w, !transposed));
          }
          if (to.needs(1)) {
            boolean shared = w.shape().at(0) == 1;
            to.give(1, transposed ? weights(g, x, shared) : weights(x, g, shared));
          }
        });
  }

  /** The derivative of ⟨y, x W⟩ in W. */
  private Tensor weights(Tensor x, Tensor y, boolean shared) {
    return Tape.record(
        "derivative of matrix products by order",
        Tape.withoutGradients(() -> outerProducts(x, y, shared)),
        List.of(x, y),
        (w, g, to) -> {
          if (to.needs(0)) {
            to.give(0, apply(y, g, true));
          }
          if (to.needs(1)) {
            to.give(1, apply(x, g, false));
          }
        });
  }

  private Tensor multiplied(Tensor x, Tensor w, boolean transposed) {
    int[] from = transposed ? outer : inner;
    int[] to = transposed ? inner : outer;
    int edges = x.shape().at(0);
    int matrices = w.shape().at(0);
    boolean shared = matrices == 1;
    List<Tensor> results = new ArrayList<>();
    int at = 0;
    for (int m = 0; m < halves.length; m++) {
      Tensor matrix = w.slice(1, start(m), start(m + 1)).reshape(matrices, inner[m], outer[m]);
      int width = halves[m] * from[m];
      Tensor own = x.slice(1, at, at + width);
      Tensor rows =
          shared
              ? own.reshape(1, edges * halves[m], from[m])
              : own.reshape(edges, halves[m], from[m]);
      results.add(rows.matmul(false, matrix, transposed).reshape(edges, halves[m] * to[m]));
      at += width;
    }
    return results.size() == 1 ? results.get(0) : Tensors.concat(1, results);
  }

  private Tensor outerProducts(Tensor x, Tensor y, boolean shared) {
    int edges = x.shape().at(0);
    List<Tensor> results = new ArrayList<>();
    int atX = 0;
    int atY = 0;
    for (int m = 0; m < halves.length; m++) {
      int batch = shared ? 1 : edges;
      int rows = shared ? edges * halves[m] : halves[m];
      Tensor left = x.slice(1, atX, atX + halves[m] * inner[m]).reshape(batch, rows, inner[m]);
      Tensor right = y.slice(1, atY, atY + halves[m] * outer[m]).reshape(batch, rows, outer[m]);
      results.add(left.matmul(true, right, false).reshape(batch, inner[m] * outer[m]));
      atX += halves[m] * inner[m];
      atY += halves[m] * outer[m];
    }
    return results.size() == 1 ? results.get(0) : Tensors.concat(1, results);
  }
}
