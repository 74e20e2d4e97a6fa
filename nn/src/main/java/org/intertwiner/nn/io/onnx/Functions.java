package org.intertwiner.nn.io.onnx;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.Unary;
import org.intertwiner.nn.io.onnx.GraphWriter.Attribute;
import org.intertwiner.nn.io.trace.Operand;
import org.intertwiner.nn.io.trace.Operation;
import org.intertwiner.nn.io.trace.Primitive;

/** Functions of entries, and sums. */
final class Functions {
  private final Translation translation;
  private final GraphWriter graph;

  Functions(Translation translation, GraphWriter graph) {
    this.translation = translation;
    this.graph = graph;
  }

  boolean translate(Operation operation) {
    Primitive primitive = operation.primitive();
    List<Operand> in = operation.inputs();
    if (primitive instanceof Primitive.Pointwise p) {
      put(operation, unary(p.function(), name(in, 0)));
    } else if (primitive instanceof Primitive.Affine p) {
      put(operation, affine(name(in, 0), p.scale(), p.shift()));
    } else if (primitive instanceof Primitive.Combined p) {
      put(operation, binary(p.function(), name(in, 0), name(in, 1)));
    } else if (primitive instanceof Primitive.ScaleShift) {
      put(operation, node("Add", node("Mul", name(in, 0), name(in, 1)), name(in, 2)));
    } else if (primitive instanceof Primitive.Combination) {
      String first = node("Mul", name(in, 0), name(in, 1));
      String second = node("Mul", name(in, 2), name(in, 3));
      put(operation, node("Add", node("Add", first, second), name(in, 4)));
    } else if (primitive instanceof Primitive.Accumulate p) {
      String x = affine(name(in, 0), p.alpha(), 0);
      put(operation, node("Add", x, affine(name(in, 1), p.beta(), 0)));
    } else if (primitive instanceof Primitive.LogSoftmax) {
      put(operation, graph.node("LogSoftmax", List.of(name(in, 0)), Attribute.integer("axis", -1)));
    } else if (primitive instanceof Primitive.Argmax p) {
      put(
          operation,
          graph.node(
              "ArgMax",
              List.of(name(in, 0)),
              Attribute.integer("axis", p.axis()),
              Attribute.integer("keepdims", 1)));
    } else {
      return sums(operation);
    }
    return true;
  }

  private boolean sums(Operation operation) {
    Primitive primitive = operation.primitive();
    List<Operand> in = operation.inputs();
    if (primitive instanceof Primitive.Sum) {
      put(operation, sum(operation, name(in, 0)));
    } else if (primitive instanceof Primitive.ProductSum) {
      put(operation, sum(operation, node("Mul", name(in, 0), name(in, 1))));
    } else if (primitive instanceof Primitive.SquaredDeviation) {
      String difference = node("Sub", name(in, 0), name(in, 1));
      put(operation, sum(operation, node("Mul", difference, difference)));
    } else {
      return false;
    }
    return true;
  }

  private String sum(Operation operation, String x) {
    Extents from = translation.extents(operation.inputs().get(0));
    Extents to = translation.extents(operation.output());
    List<Long> axes = new ArrayList<>();
    for (int i = 0; i < from.rank(); i++) {
      if (!from.sameAt(i, to, i)) {
        axes.add((long) i);
      }
    }
    if (axes.isEmpty()) {
      return x;
    }
    String list = graph.longs("axes", axes.stream().mapToLong(Long::longValue).toArray());
    return graph.node("ReduceSum", List.of(x, list), Attribute.integer("keepdims", 1));
  }

  private String unary(Unary function, String x) {
    return switch (function) {
      case NEGATE -> node("Neg", x);
      case ABS -> node("Abs", x);
      case SIGN -> node("Sign", x);
      case EXP -> node("Exp", x);
      case LOG -> node("Log", x);
      case SQRT -> node("Sqrt", x);
      case RECIPROCAL -> node("Reciprocal", x);
      case SQUARE -> node("Mul", x, x);
      case TANH -> node("Tanh", x);
      case SIGMOID -> node("Sigmoid", x);
      case SOFTPLUS -> node("Softplus", x);
      case RELU -> node("Relu", x);
      case STEP -> where(x, number(1), number(0));
      case ELU -> node("Elu", x);
      case SIN -> node("Sin", x);
      case COS -> node("Cos", x);
    };
  }

  private String binary(Binary function, String a, String b) {
    return switch (function) {
      case ADD -> node("Add", a, b);
      case SUBTRACT -> node("Sub", a, b);
      case MULTIPLY -> node("Mul", a, b);
      case DIVIDE -> node("Div", a, b);
      case MAXIMUM -> node("Max", a, b);
      case MINIMUM -> node("Min", a, b);
      case GATE -> where(b, a, number(0));
      case ELU_GRADIENT -> node("Mul", a, node("Min", node("Add", b, number(1)), number(1)));
    };
  }

  /** One name where a condition is positive, another elsewhere. */
  private String where(String condition, String yes, String no) {
    return node("Where", node("Greater", condition, number(0)), yes, no);
  }

  private String affine(String x, double scale, double shift) {
    String scaled = scale == 1 ? x : scale == -1 ? node("Neg", x) : node("Mul", x, number(scale));
    return shift == 0 ? scaled : node("Add", scaled, number(shift));
  }

  private String number(double value) {
    return translation.scalar(value);
  }

  private String node(String kind, String... in) {
    return graph.node(kind, List.of(in));
  }

  private String name(List<Operand> in, int k) {
    return translation.name(in.get(k));
  }

  private void put(Operation operation, String name) {
    translation.put(operation.output(), name);
  }
}
