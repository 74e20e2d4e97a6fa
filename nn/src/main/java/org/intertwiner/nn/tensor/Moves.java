package org.intertwiner.nn.tensor;

import java.util.Arrays;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;

/** Operations that move numbers, and the matrix product, with their derivatives. */
final class Moves {
  private Moves() {}

  static Tensor reshape(Tensor x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    Array out = x.array().reshaped(shape);
    return Ops.result("reshape", x, out, (y, g, to) -> to.give(0, reshape(g, x.shape())));
  }

  /** Resolves one extent of −1. */
  static Shape inferred(Shape from, int[] extents) {
    int free = -1;
    long known = 1;
    for (int i = 0; i < extents.length; i++) {
      if (extents[i] == -1 && free < 0) {
        free = i;
      } else {
        known *= extents[i];
      }
    }
    if (free < 0) {
      return Shape.of(extents);
    }
    if (known <= 0 || from.size() % known != 0) {
      throw new InvalidInput(
          "reshape",
          from + " to " + Arrays.toString(extents),
          "an extent that divides " + from.size() + " entries",
          "");
    }
    int[] e = extents.clone();
    e[free] = (int) (from.size() / known);
    return Shape.of(e);
  }

  static Tensor permute(Tensor x, int... axes) {
    int rank = x.rank();
    int[] e = new int[rank];
    int[] back = new int[rank];
    boolean[] seen = new boolean[rank];
    boolean identity = true;
    if (axes.length != rank) {
      throw badAxes(x, axes);
    }
    for (int i = 0; i < rank; i++) {
      int a = x.shape().axis(axes[i]);
      if (seen[a]) {
        throw badAxes(x, axes);
      }
      seen[a] = true;
      e[i] = x.shape().at(a);
      back[a] = i;
      identity &= a == i;
    }
    if (identity) {
      return x;
    }
    int[] resolved = new int[rank];
    for (int i = 0; i < rank; i++) {
      resolved[back[i]] = i;
    }
    Array out = Ops.out("permute", x, Shape.of(e));
    x.engine().permute(x.array(), resolved, out);
    return Ops.result("permute", x, out, (y, g, to) -> to.give(0, permute(g, back)));
  }

  private static InvalidInput badAxes(Tensor x, int[] axes) {
    return new InvalidInput(
        "permute",
        "axes " + Arrays.toString(axes) + " of shape " + x.shape(),
        "each axis once",
        "");
  }

  static Tensor slice(Tensor x, int axis, int from, int to) {
    int a = x.shape().axis(axis);
    int extent = x.shape().at(a);
    if (from < 0 || to < from || to > extent) {
      throw new InvalidInput(
          "slice",
          from + " … " + to + " on axis " + a + " of shape " + x.shape(),
          "0 ≤ from ≤ to ≤ " + extent,
          "");
    }
    if (from == 0 && to == extent) {
      return x;
    }
    Array out = block(x, a, from, x.shape().with(a, to - from));
    return Ops.result("slice", x, out, (y, g, into) -> into.give(0, pad(g, a, from, extent - to)));
  }

  /** A view where the block is one stretch of memory and the engine has them, or a copy. */
  private static Array block(Tensor x, int axis, int from, Shape shape) {
    if (x.shape().size(0, axis) == 1 && shape.size() > 0) {
      int first = from * x.shape().size(axis + 1, x.rank());
      Optional<Array> view = x.engine().part(x.array(), first, shape);
      if (view.isPresent()) {
        return view.get();
      }
    }
    int[] starts = new int[x.rank()];
    starts[axis] = from;
    Array out = Ops.out("slice", x, shape);
    x.engine().slice(x.array(), starts, out);
    return out;
  }

  static Tensor pad(Tensor x, int axis, int before, int after) {
    int a = x.shape().axis(axis);
    if (before < 0 || after < 0) {
      throw new InvalidInput("pad", before + " before, " + after + " after", "counts ≥ 0", "");
    }
    if (before == 0 && after == 0) {
      return x;
    }
    int extent = x.shape().at(a);
    int[] starts = new int[x.rank()];
    starts[a] = before;
    Array out = Ops.out("pad", x, x.shape().with(a, before + extent + after));
    x.engine().fill(out, 0);
    x.engine().place(x.array(), starts, out);
    return Ops.result(
        "pad", x, out, (y, g, to) -> to.give(0, slice(g, a, before, before + extent)));
  }

  static Tensor gather(Tensor x, int axis, Tensor index) {
    checkIndex("gather", index);
    int a = x.shape().axis(axis);
    Array out = Ops.out("gather", x, x.shape().with(a, index.size()));
    x.engine().gather(x.array(), a, index.array(), out);
    int extent = x.shape().at(a);
    return Ops.result("gather", x, out, (y, g, to) -> to.give(0, scatterAdd(g, a, index, extent)));
  }

  static Tensor scatterAdd(Tensor x, int axis, Tensor index, int extent) {
    Ops.floating("scatter-add", x);
    checkIndex("scatter-add", index);
    int a = x.shape().axis(axis);
    if (index.size() != x.shape().at(a)) {
      throw new InvalidInput(
          "scatter-add",
          index.size() + " indices for axis " + a + " of shape " + x.shape(),
          x.shape().at(a) + " indices",
          "");
    }
    Array out = Ops.out("scatter-add", x, x.shape().with(a, extent));
    x.engine().scatterAdd(x.array(), a, index.array(), out);
    return Ops.result("scatter-add", x, out, (y, g, to) -> to.give(0, gather(g, a, index)));
  }

  private static void checkIndex(String operation, Tensor index) {
    Ops.index(operation, index);
    if (index.rank() != 1) {
      throw new InvalidInput(
          operation, "index of shape " + index.shape(), "an index of rank 1", "");
    }
  }

  static Tensor gatherAlong(Tensor x, int axis, Tensor index) {
    int a = x.shape().axis(axis);
    checkAlong("gather along", x.shape(), a, index);
    Array out = Ops.out("gather along", x, index.shape());
    x.engine().gatherAlong(x.array(), a, index.array(), out);
    int extent = x.shape().at(a);
    return Ops.result(
        "gather along", x, out, (y, g, to) -> to.give(0, scatterAddAlong(g, a, index, extent)));
  }

  static Tensor scatterAddAlong(Tensor x, int axis, Tensor index, int extent) {
    Ops.floating("scatter-add along", x);
    int a = x.shape().axis(axis);
    checkAlong("scatter-add along", x.shape().with(a, index.shape().at(a)), a, index);
    Array out = Ops.out("scatter-add along", x, x.shape().with(a, extent));
    x.engine().scatterAddAlong(x.array(), a, index.array(), out);
    return Ops.result(
        "scatter-add along", x, out, (y, g, to) -> to.give(0, gatherAlong(g, a, index)));
  }

  private static void checkAlong(String operation, Shape shape, int axis, Tensor index) {
    Ops.index(operation, index);
    if (index.rank() != shape.rank() || !index.shape().with(axis, 0).equals(shape.with(axis, 0))) {
      throw new InvalidInput(
          operation + " axis " + axis,
          "shape " + shape + " with index " + index.shape(),
          "equal extents on all other axes",
          "");
    }
  }

  static Tensor argmax(Tensor x, int axis) {
    Ops.floating("argmax", x);
    int a = x.shape().axis(axis);
    if (x.shape().at(a) == 0) {
      throw new InvalidInput("argmax", "shape " + x.shape(), "a non-empty axis " + a, "");
    }
    Array out = Ops.out("argmax", x, DType.INT32, x.shape().with(a, 1));
    x.engine().argmax(x.array(), a, out);
    return new Tensor(x.engine(), out, null);
  }

  static Tensor logSoftmax(Tensor x) {
    Ops.floating("log-softmax", x);
    x.shape().axis(-1);
    Array out = Ops.out("log-softmax", x, x.shape());
    x.engine().logSoftmax(x.array(), out);
    return Ops.result(
        "log-softmax",
        x,
        out,
        (y, g, to) -> to.give(0, g.subtract(y.exp().multiply(g.sumKeep(-1)))));
  }

  static Tensor matmul(Tensor a, boolean ta, Tensor b, boolean tb) {
    Ops.sameKind("matrix product", a, b);
    Ops.floating("matrix product", a);
    boolean flat = a.rank() == 2 && b.rank() == 2;
    boolean ranks = (a.rank() == 2 || a.rank() == 3) && (b.rank() == 2 || b.rank() == 3);
    Tensor x = a.rank() == 2 ? a.insertAxis(0) : a;
    Tensor z = b.rank() == 2 ? b.insertAxis(0) : b;
    boolean fits =
        ranks
            && x.shape().at(ta ? 1 : 2) == z.shape().at(tb ? 2 : 1)
            && (x.shape().at(0) == z.shape().at(0) || x.shape().at(0) == 1 || z.shape().at(0) == 1);
    if (!fits) {
      throw new InvalidInput(
          "matrix product",
          "shapes " + a.shape() + (ta ? "ᵀ" : "") + " and " + b.shape() + (tb ? "ᵀ" : ""),
          "(batch,) rows × inner and (batch,) inner × columns",
          "");
    }
    Tensor product;
    if (!ta && z.shape().at(0) == 1 && x.shape().at(0) > 1) {
      Shape s = x.shape();
      product = product(x.reshape(1, s.at(0) * s.at(1), s.at(2)), false, z, tb);
      product = product.reshape(s.at(0), s.at(1), product.shape().at(2));
    } else {
      product = product(x, ta, z, tb);
    }
    return flat ? product.reshape(product.shape().at(1), product.shape().at(2)) : product;
  }

  private static Tensor product(Tensor a, boolean ta, Tensor b, boolean tb) {
    int batch = a.shape().at(0) == 1 ? b.shape().at(0) : a.shape().at(0);
    Array out =
        Ops.out(
            "matrix product",
            a,
            Shape.of(batch, a.shape().at(ta ? 2 : 1), b.shape().at(tb ? 1 : 2)));
    a.engine().matmul(a.array(), ta, b.array(), tb, out);
    return Ops.result(
        "matrix product",
        a,
        b,
        out,
        (y, g, to) -> {
          if (to.needs(0)) {
            Tensor ga = ta ? matmul(b, tb, g, true) : matmul(g, false, b, !tb);
            to.give(0, Ops.sumTo(ga, a.shape()));
          }
          if (to.needs(1)) {
            Tensor gb = tb ? matmul(g, true, a, ta) : matmul(a, !ta, g, false);
            to.give(1, Ops.sumTo(gb, b.shape()));
          }
        });
  }
}
