package org.intertwiner.verify.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/**
 * Works out constants of a graph without running it: what initialisers and {@code Constant} nodes
 * hold, moved, put together and calculated with by the operators that exporters use for it.
 */
final class Folding {
  /** Larger results are not worked out. */
  private static final int MOST = 1 << 24;

  private final OnnxGraph graph;
  private final Map<String, Optional<NumericArray>> known = new HashMap<>();

  private Folding(OnnxGraph graph) {
    this.graph = graph;
  }

  static Folding of(OnnxGraph graph) {
    return new Folding(graph);
  }

  /** The value; empty if it depends on an input or on an operator that is not known here. */
  Optional<NumericArray> value(String tensor) {
    Map<String, OnnxNode> makers = new HashMap<>();
    graph.nodes().forEach(n -> n.makes().forEach(m -> makers.put(m, n)));
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(tensor));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!needed.add(name)) {
        continue;
      }
      OnnxConstant constant = graph.initialisers().get(name);
      OnnxNode maker = makers.get(name);
      if (maker != null) {
        open.addAll(maker.reads());
      } else if (constant == null || constant.type().isEmpty()) {
        return Optional.empty();
      } else {
        known.put(name, Optional.of(constant.values()));
      }
    }
    for (OnnxNode node : graph.nodes()) {
      if (!node.outputs().isEmpty() && needed.contains(node.outputs().get(0))) {
        known.put(node.outputs().get(0), evaluate(node));
      }
    }
    return known.getOrDefault(tensor, Optional.empty());
  }

  private Optional<NumericArray> input(OnnxNode node, int index) {
    return node.input(index).flatMap(name -> known.getOrDefault(name, Optional.empty()));
  }

  private Optional<int[]> integers(OnnxNode node, int index) {
    return input(node, index).map(a -> Arrays.stream(a.values()).mapToInt(v -> (int) v).toArray());
  }

  /** A list that older versions of an operator have as a setting and newer ones as an input. */
  private Optional<int[]> list(OnnxNode node, String attribute, int index) {
    return node.integers(attribute).map(Folding::ints).or(() -> integers(node, index));
  }

  private static int[] ints(List<Long> values) {
    return values.stream()
        .mapToInt(v -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, v)))
        .toArray();
  }

  private Optional<NumericArray> evaluate(OnnxNode node) {
    if (!node.domain().isEmpty()) {
      return Optional.empty();
    }
    return switch (node.op()) {
      case "Constant" -> constant(node);
      case "ConstantOfShape" -> integers(node, 0).flatMap(shape -> filled(node, shape));
      case "Range" -> range(node);
      case "Concat" -> concat(node);
      case "Add" -> calculate(node, (a, b) -> a + b);
      case "Sub" -> calculate(node, (a, b) -> a - b);
      case "Mul" -> calculate(node, (a, b) -> a * b);
      case "Div" -> calculate(node, (a, b) -> a / b);
      default -> input(node, 0).flatMap(x -> move(node, x));
    };
  }

  private Optional<NumericArray> move(OnnxNode node, NumericArray x) {
    return switch (node.op()) {
      case "Identity" -> Optional.of(x);
      case "Cast" ->
          DataKind.of(node.integer("to", 0)).flatMap(DataKind::type).flatMap(t -> cast(x, t));
      case "Shape" -> shape(node, x.shape());
      case "Reshape" ->
          list(node, "shape", 1)
              .flatMap(s -> Rearranging.reshape(x, s, node.integer("allowzero", 0) != 0));
      case "Unsqueeze" -> list(node, "axes", 1).flatMap(a -> Rearranging.unsqueeze(x, a));
      case "Squeeze" -> list(node, "axes", 1).flatMap(a -> Rearranging.squeeze(x, a));
      case "Flatten" -> Rearranging.flatten(x, node.integer("axis", 1));
      case "Transpose" -> Rearranging.transpose(x, node.integers("perm").map(Folding::ints));
      case "Gather" ->
          input(node, 1).flatMap(i -> Rearranging.gather(x, i, (int) node.integer("axis", 0)));
      case "Slice" -> slice(node, x);
      default -> Optional.empty();
    };
  }

  private static Optional<NumericArray> constant(OnnxNode node) {
    for (OnnxAttribute a : node.attributes().values()) {
      if (a instanceof OnnxAttribute.Arrays arrays && arrays.values().size() == 1) {
        OnnxConstant value = arrays.values().get(0);
        return value.type().map(type -> value.values());
      } else if (a instanceof OnnxAttribute.Real n) {
        return array(ElementType.FLOAT32, List.of(), n.value());
      } else if (a instanceof OnnxAttribute.Whole i) {
        return array(ElementType.INT64, List.of(), (double) i.value());
      } else if (a instanceof OnnxAttribute.Reals n) {
        double[] all = n.values().stream().mapToDouble(v -> v).toArray();
        return array(ElementType.FLOAT32, List.of(all.length), all);
      } else if (a instanceof OnnxAttribute.Wholes i) {
        double[] all = i.values().stream().mapToDouble(Long::doubleValue).toArray();
        return array(ElementType.INT64, List.of(all.length), all);
      }
    }
    return Optional.empty();
  }

  private static Optional<NumericArray> filled(OnnxNode node, int[] lengths) {
    List<Integer> shape = Arrays.stream(lengths).boxed().toList();
    double size = Arrays.stream(lengths).asDoubleStream().reduce(1, (a, b) -> a * b);
    if (size > MOST || shape.stream().anyMatch(d -> d < 0)) {
      return Optional.empty();
    }
    double[] values = new double[(int) size];
    if (node.attributes().get("value") == null) {
      return array(ElementType.FLOAT32, shape, values);
    }
    return constant(node)
        .filter(v -> v.size() == 1)
        .flatMap(
            v -> {
              Arrays.fill(values, v.at(0));
              return array(v.type(), shape, values);
            });
  }

  private Optional<NumericArray> range(OnnxNode node) {
    Optional<NumericArray> start = input(node, 0);
    Optional<NumericArray> limit = input(node, 1);
    Optional<NumericArray> delta = input(node, 2);
    if (start.isEmpty() || limit.isEmpty() || delta.isEmpty()) {
      return Optional.empty();
    }
    double from = start.get().at(0);
    double step = delta.get().at(0);
    double many = Math.ceil((limit.get().at(0) - from) / step);
    if (!(many <= MOST)) {
      return Optional.empty();
    }
    int size = (int) Math.max(0, many);
    double[] values = IntStream.range(0, size).mapToDouble(i -> from + i * step).toArray();
    return array(start.get().type(), List.of(size), values);
  }

  private Optional<NumericArray> concat(OnnxNode node) {
    List<NumericArray> parts = new ArrayList<>();
    for (int i = 0; i < node.inputs().size(); i++) {
      Optional<NumericArray> part = input(node, i);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    long size = parts.stream().mapToLong(NumericArray::size).sum();
    return size > MOST || parts.isEmpty()
        ? Optional.empty()
        : Rearranging.concat(parts, (int) node.integer("axis", 1));
  }

  private Optional<NumericArray> calculate(OnnxNode node, DoubleBinaryOperator op) {
    Optional<NumericArray> a = input(node, 0);
    Optional<NumericArray> b = input(node, 1);
    if (a.isEmpty() || b.isEmpty() || a.get().type() != b.get().type()) {
      return Optional.empty();
    }
    return Rearranging.broadcast(a.get(), b.get(), op, MOST)
        .flatMap(result -> cast(result, a.get().type()));
  }

  private static Optional<NumericArray> shape(OnnxNode node, List<Integer> lengths) {
    int rank = lengths.size();
    int start = within(node.integer("start", 0), rank);
    int end = within(node.integer("end", rank), rank);
    double[] values =
        IntStream.range(start, Math.max(start, end)).mapToDouble(lengths::get).toArray();
    return array(ElementType.INT64, List.of(values.length), values);
  }

  private static int within(long index, int rank) {
    return (int) Math.max(0, Math.min(rank, index < 0 ? index + rank : index));
  }

  private Optional<NumericArray> slice(OnnxNode node, NumericArray x) {
    Optional<int[]> starts = list(node, "starts", 1);
    Optional<int[]> ends = list(node, "ends", 2);
    if (starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    int many = starts.get().length;
    int[] axes = list(node, "axes", 3).orElseGet(() -> IntStream.range(0, many).toArray());
    int[] steps = integers(node, 4).orElseGet(() -> IntStream.range(0, many).map(i -> 1).toArray());
    boolean fits = ends.get().length == many && axes.length == many && steps.length == many;
    Optional<NumericArray> out = Optional.of(x).filter(v -> fits);
    for (int i = 0; i < many; i++) {
      int k = i;
      out =
          out.flatMap(v -> Rearranging.slice(v, axes[k], starts.get()[k], ends.get()[k], steps[k]));
    }
    return out;
  }

  private static Optional<NumericArray> cast(NumericArray x, ElementType to) {
    double[] v = x.values();
    for (int i = 0; i < v.length; i++) {
      v[i] = convert(v[i], to);
      if (Double.isNaN(v[i]) && !to.isFloating()) {
        return Optional.empty();
      }
    }
    return array(to, x.shape(), v);
  }

  /** Not a number where the conversion to whole numbers is not defined. */
  private static double convert(double v, ElementType to) {
    return switch (to) {
      case FLOAT64 -> v;
      case FLOAT32 -> (float) v;
      case FLOAT16 -> ShortFloat.BINARY16.toDouble(ShortFloat.BINARY16.toBits(v) & 0xFFFF);
      case BFLOAT16 -> ShortFloat.BFLOAT16.toDouble(ShortFloat.BFLOAT16.toBits(v) & 0xFFFF);
      case BOOL -> v == 0 ? 0 : 1;
      case UINT8 -> whole(v, 0, 255);
      case INT8 -> whole(v, -128, 127);
      case INT16 -> whole(v, -32768, 32767);
      case INT32 -> whole(v, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case INT64 -> whole(v, -0x1p53, 0x1p53);
    };
  }

  private static double whole(double v, double low, double high) {
    double whole = v < 0 ? Math.ceil(v) : Math.floor(v);
    return whole >= low && whole <= high ? whole + 0.0 : Double.NaN;
  }

  private static Optional<NumericArray> array(
      ElementType type, List<Integer> shape, double... values) {
    return Optional.of(NumericArray.of(type, shape, values));
  }
}
