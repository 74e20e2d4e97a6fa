package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.verify.onnx.OnnxGraph;
import org.intertwiner.verify.onnx.OnnxNode;

/** The geometry of the nodes of a model, for arrays (batch, channel, …space). */
final class OnnxGeometry {
  private final OnnxGraph graph;

  OnnxGeometry(OnnxGraph graph) {
    this.graph = graph;
  }

  OnnxGraph graph() {
    return graph;
  }

  /**
   * What a node does with the cells.
   *
   * @param node the node
   * @param dimension the number of axes of space
   * @return empty if it is no layer that moves cells, or its settings are not constants
   */
  Optional<Layer> layer(OnnxNode node, int dimension) {
    boolean strided =
        node.integers("strides").orElse(List.of()).stream().anyMatch(stride -> stride > 1);
    if (strided && node.text("auto_pad").orElse("").startsWith("SAME")) {
      return Optional.empty(); // the padding depends on the size
    }
    return switch (node.op()) {
      case "Conv" ->
          kernel(node, dimension)
              .map(k -> new Layer.Sliding(Layer.Reading.WEIGHTED, windows(node, k, dimension)));
      case "MaxPool" -> pool(node, dimension, Layer.Reading.MAXIMUM);
      case "LpPool" -> pool(node, dimension, Layer.Reading.MEAN);
      case "AveragePool" ->
          pool(
              node,
              dimension,
              node.integer("count_include_pad", 0) == 1
                  ? Layer.Reading.MEAN
                  : Layer.Reading.MEAN_INSIDE);
      case "ConvTranspose" -> transposed(node, dimension);
      case "GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool" ->
          Optional.of(new Layer.GlobalPooling());
      case "Pad" -> pad(node, dimension);
      case "Slice" -> slice(node, dimension);
      case "Resize", "Upsample" -> resize(node, dimension);
      case "Flatten" -> Optional.of(new Layer.Flattening());
      default -> Optional.empty();
    };
  }

  private static Optional<Layer> pool(OnnxNode node, int dimension, Layer.Reading reading) {
    return node.integers("kernel_shape")
        .filter(k -> k.size() == dimension)
        .map(k -> new Layer.Sliding(reading, windows(node, k, dimension)));
  }

  private Optional<List<Long>> kernel(OnnxNode node, int dimension) {
    Optional<List<Long>> given = node.integers("kernel_shape").filter(k -> k.size() == dimension);
    return given.isPresent()
        ? given
        : node.input(1)
            .flatMap(this::shape)
            .filter(s -> s.size() == dimension + 2)
            .map(s -> s.subList(2, s.size()).stream().map(Integer::longValue).toList());
  }

  Optional<List<Integer>> shape(String constant) {
    var initialiser = graph.initialisers().get(constant);
    return initialiser != null
        ? Optional.of(initialiser.shape())
        : graph.constant(constant).map(array -> array.shape());
  }

  /** With automatic padding at stride 1 the odd cell goes to the end, or to the start. */
  private static List<Window> windows(OnnxNode node, List<Long> kernel, int dimension) {
    List<Long> strides = node.integers("strides").orElse(List.of());
    List<Long> dilations = node.integers("dilations").orElse(List.of());
    List<Long> pads = node.integers("pads").orElse(List.of());
    String auto = node.text("auto_pad").orElse("NOTSET");
    boolean ceiling = node.integer("ceil_mode", 0) == 1;
    List<Window> windows = new ArrayList<>();
    for (int a = 0; a < dimension; a++) {
      int dilation = number(dilations, a, 1);
      int stride = number(strides, a, 1);
      int k = Math.toIntExact(kernel.get(a));
      int before = number(pads, a, 0);
      int after = number(pads, a + dimension, 0);
      if (auto.startsWith("SAME")) {
        int total = Math.max(0, dilation * (k - 1) + 1 - stride);
        before = auto.equals("SAME_UPPER") ? total / 2 : total - total / 2;
        after = total - before;
      }
      windows.add(new Window(k, stride, before, after, dilation, ceiling));
    }
    return windows;
  }

  private static int number(List<Long> list, int at, int otherwise) {
    return at < list.size() ? Math.toIntExact(list.get(at)) : otherwise;
  }

  private Optional<Layer> transposed(OnnxNode node, int dimension) {
    if (node.integers("output_shape").isPresent()) {
      return Optional.empty();
    }
    List<Long> extra = node.integers("output_padding").orElse(List.of());
    List<Integer> added = new ArrayList<>();
    for (int a = 0; a < dimension; a++) {
      added.add(number(extra, a, 0));
    }
    return kernel(node, dimension)
        .map(k -> new Layer.Transposed(windows(node, k, dimension), added));
  }

  /** Numbers that a node has as a setting in old versions and reads as a constant in new ones. */
  private Optional<List<Long>> numbers(OnnxNode node, String attribute, int input) {
    Optional<List<Long>> given = node.integers(attribute);
    return given.isPresent()
        ? given
        : node.input(input)
            .flatMap(graph::constant)
            .map(
                array -> {
                  List<Long> values = new ArrayList<>();
                  for (double v : array.values()) {
                    values.add((long) v);
                  }
                  return values;
                });
  }

  private Optional<Layer> pad(OnnxNode node, int dimension) {
    int rank = dimension + 2;
    List<Integer> axes = new ArrayList<>();
    Optional<List<Long>> given = numbers(node, "axes", 3);
    if (node.input(3).isPresent() && given.isEmpty()) {
      return Optional.empty();
    }
    if (given.isPresent()) {
      given.get().forEach(a -> axes.add(Math.floorMod(a, rank)));
    } else {
      for (int a = 0; a < rank; a++) {
        axes.add(a);
      }
    }
    return numbers(node, "pads", 1)
        .filter(p -> p.size() == 2 * axes.size())
        .map(
            pads -> {
              Integer[] before = new Integer[dimension];
              Integer[] after = new Integer[dimension];
              java.util.Arrays.fill(before, 0);
              java.util.Arrays.fill(after, 0);
              for (int i = 0; i < axes.size(); i++) {
                if (axes.get(i) >= 2) {
                  before[axes.get(i) - 2] = Math.toIntExact(pads.get(i));
                  after[axes.get(i) - 2] = Math.toIntExact(pads.get(i + axes.size()));
                }
              }
              return new Layer.Margins(List.of(before), List.of(after));
            });
  }

  /** Every s-th cell is a window of one cell, and what is cut off is a negative padding. */
  private Optional<Layer> slice(OnnxNode node, int dimension) {
    Optional<List<Long>> starts = numbers(node, "starts", 1);
    Optional<List<Long>> ends = numbers(node, "ends", 2);
    if (starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    List<Long> axes = numbers(node, "axes", 3).orElse(List.of());
    List<Long> steps = numbers(node, "steps", 4).orElse(List.of());
    Window[] windows = new Window[dimension];
    java.util.Arrays.fill(windows, Window.of(1, 1, 0));
    for (int i = 0; i < starts.get().size(); i++) {
      int axis = Math.floorMod(axes.isEmpty() ? i : number(axes, i, 0), dimension + 2) - 2;
      long from = starts.get().get(i);
      long to = ends.get().get(i);
      int step = number(steps, i, 1);
      boolean whole = to > Integer.MAX_VALUE / 2;
      if (axis < 0) {
        continue;
      }
      if (step < 1 || from < 0 || (!whole && to >= 0) || from > 1_000 || to < -1_000) {
        return Optional.empty();
      }
      windows[axis] = new Window(1, step, (int) -from, whole ? 0 : (int) to, 1, false);
    }
    return Optional.of(new Layer.Sliding(Layer.Reading.WEIGHTED, List.of(windows)));
  }

  /** Whole factors only: other scales depend on how sizes are rounded. */
  private Optional<Layer> resize(OnnxNode node, int dimension) {
    int place = node.op().equals("Upsample") ? 1 : 2;
    Optional<double[]> scales = node.input(place).flatMap(graph::constant).map(a -> a.values());
    if (scales.isEmpty() || scales.get().length != dimension + 2) {
      return Optional.empty();
    }
    double factor = scales.get()[2];
    for (int a = 2; a < dimension + 2; a++) {
      if (scales.get()[a] != factor) {
        return Optional.empty();
      }
    }
    String mode = node.text("mode").orElse("nearest");
    String transformation = node.text("coordinate_transformation_mode").orElse("half_pixel");
    boolean first = transformation.equals("asymmetric") || node.op().equals("Upsample");
    if (factor >= 1 && factor == Math.rint(factor)) {
      return !first || mode.equals("nearest")
          ? Optional.of(new Layer.Upsampling((int) factor))
          : Optional.empty();
    }
    double inverse = 1 / factor;
    if (inverse != Math.rint(inverse) || inverse > 1_000) {
      return Optional.empty();
    }
    int step = (int) inverse;
    Window window = first ? new Window(1, step, 0, 1 - step, 1, false) : Window.of(step, step, 0);
    return Optional.of(new Layer.Sliding(Layer.Reading.WEIGHTED, List.of(window)));
  }

  /** The axes along which a node works, counted from the front; empty if it does not say. */
  Optional<List<Integer>> axes(OnnxNode node, int rank) {
    Optional<List<Long>> many = numbers(node, "axes", 1);
    if (node.op().startsWith("Reduce") && many.isPresent()) {
      return many.map(list -> list.stream().map(a -> Math.floorMod(a, rank)).toList());
    }
    return switch (node.op()) {
      case "Softmax", "LogSoftmax", "Hardmax", "LpNormalization" ->
          Optional.of(List.of(Math.floorMod((int) node.integer("axis", -1), rank)));
      case "ArgMax", "ArgMin" ->
          Optional.of(List.of(Math.floorMod((int) node.integer("axis", 0), rank)));
      case "LayerNormalization" -> {
        List<Integer> last = new ArrayList<>();
        for (int a = Math.floorMod((int) node.integer("axis", -1), rank); a < rank; a++) {
          last.add(a);
        }
        yield Optional.of(last);
      }
      case "CumSum" ->
          node.input(1)
              .flatMap(graph::constant)
              .map(a -> List.of(Math.floorMod((int) a.values()[0], rank)));
      default -> Optional.empty();
    };
  }

  /** Which of these names are constants, with their shapes. */
  Map<String, List<Integer>> constants(OnnxNode node) {
    Map<String, List<Integer>> found = new java.util.LinkedHashMap<>();
    for (String name : node.inputs()) {
      if (!name.isEmpty()) {
        shape(name).ifPresent(s -> found.put(name, s));
      }
    }
    return found;
  }
}
