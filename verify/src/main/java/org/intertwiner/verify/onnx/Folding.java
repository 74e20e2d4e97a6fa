package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/** Reads constants off a graph, through the operators that only pass them on. */
final class Folding {
  private final OnnxGraph graph;
  private final Map<String, OnnxNode> makers = new HashMap<>();

  private Folding(OnnxGraph graph) {
    this.graph = graph;
    for (OnnxNode node : graph.nodes()) {
      node.makes().forEach(name -> makers.put(name, node));
    }
  }

  static Folding of(OnnxGraph graph) {
    return new Folding(graph);
  }

  Optional<NumericArray> value(String tensor) {
    // the way back to the constant first, so that a long chain is no deep recursion
    List<OnnxNode> chain = new ArrayList<>();
    String name = tensor;
    while (makers.containsKey(name) && !name.isEmpty()) {
      OnnxNode node = makers.get(name);
      chain.add(0, node);
      name = node.input(0).orElse("");
    }
    Optional<NumericArray> value =
        Optional.ofNullable(graph.initialisers().get(name)).flatMap(Folding::values);
    for (OnnxNode node : chain) {
      value = node.op().equals("Constant") ? constant(node) : value.flatMap(v -> pass(node, v));
    }
    return value;
  }

  private Optional<NumericArray> given(String name) {
    OnnxNode maker = makers.get(name);
    return maker == null
        ? Optional.ofNullable(graph.initialisers().get(name)).flatMap(Folding::values)
        : Optional.of(maker).filter(n -> n.op().equals("Constant")).flatMap(Folding::constant);
  }

  private static Optional<NumericArray> values(OnnxConstant constant) {
    return constant.type().map(type -> constant.values());
  }

  private static Optional<NumericArray> constant(OnnxNode node) {
    for (OnnxAttribute a : node.attributes().values()) {
      if (a instanceof OnnxAttribute.Arrays arrays && arrays.values().size() == 1) {
        return values(arrays.values().get(0));
      } else if (a instanceof OnnxAttribute.Number n) {
        return array(ElementType.FLOAT32, List.of(), new double[] {n.value()});
      } else if (a instanceof OnnxAttribute.Integer i) {
        return array(ElementType.INT64, List.of(), new double[] {i.value()});
      } else if (a instanceof OnnxAttribute.Numbers n) {
        double[] all = n.values().stream().mapToDouble(v -> v).toArray();
        return array(ElementType.FLOAT32, List.of(all.length), all);
      } else if (a instanceof OnnxAttribute.Integers i) {
        double[] all = i.values().stream().mapToDouble(v -> v).toArray();
        return array(ElementType.INT64, List.of(all.length), all);
      }
    }
    return Optional.empty();
  }

  private Optional<NumericArray> pass(OnnxNode node, NumericArray x) {
    if (!node.domain().isEmpty()) {
      return Optional.empty();
    }
    return switch (node.op()) {
      case "Identity" -> Optional.of(x);
      case "Cast" -> cast(node, x);
      case "Reshape" -> integers(node, 1).flatMap(s -> reshape(x, s, node));
      case "Unsqueeze", "Squeeze" ->
          axes(node).flatMap(a -> node.op().equals("Squeeze") ? squeeze(x, a) : unsqueeze(x, a));
      case "Flatten" -> flatten(x, node.integer("axis", 1));
      case "Transpose" -> transpose(x, node.integers("perm"));
      default -> Optional.empty();
    };
  }

  private static Optional<NumericArray> cast(OnnxNode node, NumericArray x) {
    return DataKind.of(node.integer("to", 0))
        .flatMap(DataKind::type)
        .flatMap(
            to -> {
              double[] v = x.values();
              for (int i = 0; i < v.length; i++) {
                v[i] = convert(v[i], to);
                if (Double.isNaN(v[i]) && !to.isFloating()) {
                  return Optional.empty();
                }
              }
              return array(to, x.shape(), v);
            });
  }

  /** Not a number where the conversion to whole numbers is not defined. */
  private static double convert(double v, ElementType to) {
    return switch (to) {
      case FLOAT64 -> v;
      case FLOAT32 -> (float) v;
      case FLOAT16 -> ShortFloat.BINARY16.toDouble(ShortFloat.BINARY16.toBits(v) & 0xFFFF);
      case BFLOAT16 -> ShortFloat.BFLOAT16.toDouble(ShortFloat.BFLOAT16.toBits(v) & 0xFFFF);
      case BOOL -> v == 0 ? 0 : 1;
      case UINT8 -> within(v, 0, 255);
      case INT8 -> within(v, -128, 127);
      case INT16 -> within(v, -32768, 32767);
      case INT32 -> within(v, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> within(v, -0x1p53, 0x1p53);
    };
  }

  private static double within(double v, double low, double high) {
    double whole = v < 0 ? Math.ceil(v) : Math.floor(v);
    return whole >= low && whole <= high ? whole + 0.0 : Double.NaN;
  }

  /** Whole numbers given right there: no chain is followed, so that this is no deep recursion. */
  private Optional<int[]> integers(OnnxNode node, int input) {
    return node.input(input)
        .flatMap(this::given)
        .map(a -> java.util.Arrays.stream(a.values()).mapToInt(v -> (int) v).toArray());
  }

  private Optional<int[]> axes(OnnxNode node) {
    return node.integers("axes")
        .map(a -> a.stream().mapToInt(Long::intValue).toArray())
        .or(() -> integers(node, 1));
  }

  private static Optional<NumericArray> reshape(NumericArray x, int[] target, OnnxNode node) {
    List<Integer> shape = new ArrayList<>();
    int free = -1;
    long product = 1;
    for (int i = 0; i < target.length; i++) {
      boolean copy = target[i] == 0 && node.integer("allowzero", 0) == 0;
      if (copy && i >= x.shape().size()) {
        return Optional.empty();
      }
      int length = copy ? x.shape().get(i) : target[i];
      free = length < 0 ? i : free;
      product *= Math.max(length, 1);
      shape.add(Math.max(length, 0));
      if (product > Integer.MAX_VALUE) {
        return Optional.empty();
      }
    }
    if (free >= 0) {
      shape.set(free, (int) (x.size() / product));
    }
    return reshaped(x, shape);
  }

  private static Optional<NumericArray> flatten(NumericArray x, long axis) {
    long at = axis < 0 ? axis + x.shape().size() : axis;
    if (at < 0 || at > x.shape().size()) {
      return Optional.empty();
    }
    int rows = x.shape().stream().limit(at).reduce(1, (a, b) -> a * b);
    return reshaped(x, List.of(rows, rows == 0 ? 0 : x.size() / rows));
  }

  private static Optional<NumericArray> squeeze(NumericArray x, int[] axes) {
    List<Integer> shape = new ArrayList<>(x.shape());
    int rank = shape.size();
    for (int axis : axes) {
      int at = axis < 0 ? axis + rank : axis;
      if (at < 0 || at >= rank) {
        return Optional.empty();
      }
      shape.set(at, -1);
    }
    shape.removeIf(d -> d < 0);
    return reshaped(x, shape);
  }

  private static Optional<NumericArray> unsqueeze(NumericArray x, int[] axes) {
    int rank = x.shape().size() + axes.length;
    List<Integer> shape = new ArrayList<>(x.shape());
    int[] sorted = java.util.Arrays.stream(axes).map(a -> a < 0 ? a + rank : a).sorted().toArray();
    for (int axis : sorted) {
      if (axis < 0 || axis > shape.size()) {
        return Optional.empty();
      }
      shape.add(axis, 1);
    }
    return reshaped(x, shape);
  }

  private static Optional<NumericArray> transpose(NumericArray x, Optional<List<Long>> perm) {
    int rank = x.shape().size();
    int[] p = new int[rank];
    for (int i = 0; i < rank; i++) {
      p[i] = rank - 1 - i;
    }
    if (perm.isPresent()) {
      p = perm.get().stream().mapToInt(Long::intValue).toArray();
      int[] sorted = p.clone();
      java.util.Arrays.sort(sorted);
      for (int i = 0; i < Math.max(rank, sorted.length); i++) {
        if (sorted.length != rank || sorted[i] != i) {
          return Optional.empty();
        }
      }
    }
    int[] strides = new int[rank];
    int stride = 1;
    for (int i = rank - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= x.shape().get(i);
    }
    List<Integer> shape = new ArrayList<>();
    for (int axis : p) {
      shape.add(x.shape().get(axis));
    }
    double[] out = new double[x.size()];
    for (int k = 0; k < out.length; k++) {
      int rest = k;
      int from = 0;
      for (int i = rank - 1; i >= 0; i--) {
        from += rest % shape.get(i) * strides[p[i]];
        rest /= shape.get(i);
      }
      out[k] = x.at(from);
    }
    return array(x.type(), shape, out);
  }

  private static Optional<NumericArray> reshaped(NumericArray x, List<Integer> shape) {
    long size = shape.stream().mapToLong(i -> i).reduce(1, (a, b) -> a * b);
    return size == x.size() ? array(x.type(), shape, x.values()) : Optional.empty();
  }

  private static Optional<NumericArray> array(
      ElementType type, List<Integer> shape, double[] values) {
    return Optional.of(NumericArray.of(type, shape, values));
  }
}
