package org.intertwiner.nn.tensor;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Unary;

/** Element-wise operations and reductions with their derivatives. */
final class Ops {
  private Ops() {}

  static void sameKind(String operation, Tensor a, Tensor b) {
    if (a.type() != b.type() || a.engine() != b.engine()) {
      throw new InvalidInput(
          operation,
          a.type() + " on " + a.engine().name() + " with " + b.type() + " on " + b.engine().name(),
          "tensors of one kind on one engine",
          "convert with to(…)");
    }
  }

  static void floating(String operation, Tensor a) {
    if (!a.type().isFloating()) {
      throw new InvalidInput(operation, "indices " + a.shape(), "floating-point numbers", "");
    }
  }

  static void index(String operation, Tensor index) {
    if (index.type().isFloating()) {
      throw new InvalidInput(
          operation,
          index.type() + " " + index.shape(),
          "an INT32 index tensor",
          "Tensors.indices");
    }
  }

  /** Memory for a result; when there is none the operation is named. */
  static Array out(String operation, Tensor like, Shape shape) {
    return out(operation, like, like.type(), shape);
  }

  static Array out(String operation, Tensor from, DType type, Shape shape) {
    try {
      return from.engine().memory().array(type, shape);
    } catch (LimitExceeded e) {
      String what = operation + " of " + from.shape() + " to " + shape;
      LimitExceeded named = new LimitExceeded(what, e.got(), e.expected(), e.hint());
      named.initCause(e.getCause());
      throw named;
    }
  }

  static Tensor result(String operation, Tensor x, Array out, Pullback pullback) {
    if (x.node() == null || !Tape.isRecording()) {
      return new Tensor(x.engine(), out, null);
    }
    return new Tensor(x.engine(), out, Node.of(operation, List.of(x), pullback));
  }

  static Tensor result(String operation, Tensor a, Tensor b, Array out, Pullback pullback) {
    if ((a.node() == null && b.node() == null) || !Tape.isRecording()) {
      return new Tensor(a.engine(), out, null);
    }
    return new Tensor(a.engine(), out, Node.of(operation, List.of(a, b), pullback));
  }

  static Tensor unary(Unary op, Tensor x) {
    floating(op.name(), x);
    Array out = out(op.name(), x, x.shape());
    x.engine().unary(op, x.array(), out);
    return result(op.name(), x, out, (y, g, to) -> to.give(0, slope(op, x, y, g)));
  }

  private static Tensor slope(Unary op, Tensor x, Tensor y, Tensor g) {
    return switch (op) {
      case NEGATE -> g.negate();
      case ABS -> g.multiply(x.sign());
      case SIGN, STEP -> g.scale(0);
      case EXP -> g.multiply(y);
      case LOG -> g.divide(x);
      case SQRT -> g.divide(y).scale(0.5);
      case RECIPROCAL -> g.multiply(y.square()).negate();
      case SQUARE -> g.multiply(x).scale(2);
      case TANH -> g.multiply(y.square().affine(-1, 1));
      case SIGMOID -> g.multiply(y.multiply(y.affine(-1, 1)));
      case SOFTPLUS -> g.multiply(x.sigmoid());
      case RELU -> binary(Binary.GATE, g, x);
      case ELU -> binary(Binary.ELU_GRADIENT, g, y);
      case SIN -> g.multiply(x.cos());
      case COS -> g.multiply(x.sin()).negate();
    };
  }

  static Tensor affine(Tensor x, double scale, double shift) {
    floating("affine", x);
    Array out = out("affine", x, x.shape());
    x.engine().affine(x.array(), scale, shift, out);
    return result("affine", x, out, (y, g, to) -> to.give(0, affine(g, scale, 0)));
  }

  static Tensor binary(Binary op, Tensor a, Tensor b) {
    sameKind(op.name(), a, b);
    floating(op.name(), a);
    Array out = out(op.name(), a, a.shape().broadcast(b.shape(), op.name()));
    a.engine().binary(op, a.array(), b.array(), out);
    return result(op.name(), a, b, out, (y, g, to) -> slopes(op, a, b, y, g, to));
  }

  private static void slopes(Binary op, Tensor a, Tensor b, Tensor y, Tensor g, Cotangents to) {
    switch (op) {
      case ADD -> {
        give(to, 0, a, g);
        give(to, 1, b, g);
      }
      case SUBTRACT -> {
        give(to, 0, a, g);
        if (to.needs(1)) {
          to.give(1, sumTo(g, b.shape()).negate());
        }
      }
      case MULTIPLY -> {
        giveProduct(to, 0, a, g, b);
        giveProduct(to, 1, b, g, a);
      }
      case DIVIDE -> {
        Tensor q = g.divide(b);
        give(to, 0, a, q);
        if (to.needs(1)) {
          to.give(1, sumTo(q.multiply(y), b.shape()).negate());
        }
      }
      case MAXIMUM, MINIMUM -> {
        Tensor first = op == Binary.MAXIMUM ? b.subtract(a) : a.subtract(b);
        Tensor lost = binary(Binary.GATE, g, first);
        give(to, 1, b, lost);
        if (to.needs(0)) {
          to.give(0, sumTo(g.subtract(lost), a.shape()));
        }
      }
      case GATE -> {
        if (to.needs(0)) {
          to.give(0, sumTo(binary(Binary.GATE, g, b), a.shape()));
        }
        if (to.needs(1)) {
          to.give(1, Tensors.zeros(b.engine(), b.type(), b.shape()));
        }
      }
      case ELU_GRADIENT -> {
        if (to.needs(0)) {
          to.give(0, sumTo(binary(Binary.ELU_GRADIENT, g, b), a.shape()));
        }
        if (to.needs(1)) {
          to.give(1, sumTo(binary(Binary.GATE, g.multiply(a), b.negate()), b.shape()));
        }
      }
    }
  }

  private static void give(Cotangents to, int input, Tensor x, Tensor g) {
    if (to.needs(input)) {
      to.give(input, sumTo(g, x.shape()));
    }
  }

  private static void giveProduct(Cotangents to, int input, Tensor x, Tensor g, Tensor other) {
    if (!to.needs(input)) {
      return;
    }
    boolean reduces = !x.shape().equals(g.shape());
    if (reduces && other.shape().equals(g.shape())) {
      Tensor sum = productSum(g, other, lifted(x.shape(), g.rank()));
      to.give(input, sum.reshape(x.shape()));
    } else {
      to.give(input, sumTo(g.multiply(other), x.shape()));
    }
  }

  private static Shape lifted(Shape shape, int rank) {
    int[] e = new int[rank];
    Arrays.fill(e, 1);
    System.arraycopy(shape.toArray(), 0, e, rank - shape.rank(), shape.rank());
    return Shape.of(e);
  }

  /** The adjoint of broadcasting. */
  static Tensor sumTo(Tensor x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    return sum(x, lifted(shape, x.rank())).reshape(shape);
  }

  static Tensor broadcastTo(Tensor x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    if (!x.shape().broadcast(shape, "broadcast").equals(shape)) {
      throw new InvalidInput(
          "broadcast", "shape " + x.shape() + " to " + shape, "extents equal or 1", "");
    }
    Array out = out("broadcast", x, shape);
    x.engine().copy(x.array(), out);
    return result("broadcast", x, out, (y, g, to) -> to.give(0, sumTo(g, x.shape())));
  }

  /** Shape with extent 1 on the given axes; on all of them if none are given. */
  static Shape reduced(Shape shape, int... axes) {
    int[] e = shape.toArray();
    if (axes.length == 0) {
      Arrays.fill(e, 1);
    }
    for (int axis : axes) {
      e[shape.axis(axis)] = 1;
    }
    return Shape.of(e);
  }

  /** Shape without the given axes; of rank 0 if none are given. */
  static Shape dropped(Shape shape, int... axes) {
    if (axes.length == 0) {
      return Shape.of();
    }
    boolean[] drop = new boolean[shape.rank()];
    for (int axis : axes) {
      drop[shape.axis(axis)] = true;
    }
    int[] kept = new int[shape.rank()];
    int rank = 0;
    for (int i = 0; i < drop.length; i++) {
      if (!drop[i]) {
        kept[rank++] = shape.at(i);
      }
    }
    return Shape.of(Arrays.copyOf(kept, rank));
  }

  static Tensor sum(Tensor x, Shape keep) {
    floating("sum", x);
    if (x.shape().equals(keep)) {
      return x;
    }
    Array out = out("sum", x, keep);
    x.engine().sum(x.array(), out);
    return result("sum", x, out, (y, g, to) -> to.give(0, broadcastTo(g, x.shape())));
  }

  static Tensor productSum(Tensor x, Tensor z, Shape keep) {
    sameKind("product sum", x, z);
    floating("product sum", x);
    if (!x.shape().equals(z.shape())) {
      throw new InvalidInput(
          "product sum", "shapes " + x.shape() + " and " + z.shape(), "equal shapes", "");
    }
    Array out = out("product sum", x, keep);
    x.engine().productSum(x.array(), z.array(), out);
    return result(
        "product sum",
        x,
        z,
        out,
        (y, g, to) -> {
          if (to.needs(0)) {
            to.give(0, z.multiply(g));
          }
          if (to.needs(1)) {
            to.give(1, x.multiply(g));
          }
        });
  }
}
