package org.intertwiner.nn.io.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
      entrywise(operation, x -> unary(p.function(), x.get(0)));
    } else if (primitive instanceof Primitive.Affine p) {
      entrywise(operation, x -> affine(x.get(0), p.scale(), p.shift()));
    } else if (primitive instanceof Primitive.Combined p) {
      entrywise(operation, x -> binary(p.function(), x.get(0), x.get(1)));
    } else if (primitive instanceof Primitive.ScaleShift) {
      entrywise(operation, x -> node("Add", node("Mul", x.get(0), x.get(1)), x.get(2)));
    } else if (primitive instanceof Primitive.Combination) {
      entrywise(
          operation,
          x -> {
            String first = node("Mul", x.get(0), x.get(1));
            String second = node("Mul", x.get(2), x.get(3));
            return node("Add", node("Add", first, second), x.get(4));
          });
    } else if (primitive instanceof Primitive.Accumulate p) {
      entrywise(
          operation,
          x -> node("Add", affine(x.get(0), p.alpha(), 0), affine(x.get(1), p.beta(), 0)));
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

  /**
   * A function of entries is computed in the shape in which its first varying input stands, where
   * its other inputs can be brought into that shape: then fields are not reshaped back and forth
   * for it.
   */
  private void entrywise(Operation operation, Function<List<String>, String> function) {
    Extents standing = translation.standing(operation);
    List<String> names = new ArrayList<>();
    for (Operand operand : operation.inputs()) {
      translation.nameWithin(operand, operation, standing).ifPresent(names::add);
    }
    if (names.size() == operation.inputs().size()) {
      translation.put(operation.output(), function.apply(names), standing);
    } else {
      put(operation, function.apply(operation.inputs().stream().map(translation::name).toList()));
    }
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
