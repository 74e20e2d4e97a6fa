package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.verify.onnx.OnnxGraph;
import org.intertwiner.verify.onnx.OnnxNode;

/** Why a node breaks a symmetry, as far as its settings and the shapes around it tell. */
final class Causes {
  private static final Set<String> ODD =
      Set.of("Tanh", "Sin", "Erf", "Softsign", "Asinh", "Sinh", "Tan", "Atan", "Shrink");
  private static final Set<String> HOMOGENEOUS = Set.of("Relu", "LeakyRelu", "PRelu", "Abs");
  private static final Set<String> GENERIC =
      Set.of(
          "Sigmoid",
          "Softplus",
          "Elu",
          "Selu",
          "Celu",
          "Gelu",
          "HardSigmoid",
          "HardSwish",
          "Mish",
          "Exp",
          "Log",
          "Clip",
          "Sqrt",
          "Pow",
          "Floor",
          "Ceil",
          "Round",
          "Sign",
          "ThresholdedRelu",
          "Swish",
          "Cos",
          "Reciprocal");
  private static final Set<String> ARITHMETIC = Set.of("Add", "Sub", "Mul", "Div");
  private static final Set<String> MATRICES = Set.of("Gemm", "MatMul", "Einsum");

  private final OnnxGeometry geometry;
  private final AxisMoves moves;
  private final Map<String, List<Integer>> shapes;

  Causes(OnnxGraph graph, AxisMoves moves, Map<String, List<Integer>> shapes) {
    this.geometry = new OnnxGeometry(graph);
    this.moves = moves;
    this.shapes = shapes;
  }

  Optional<String> of(OnnxNode node) {
    Optional<List<Integer>> shape = node.input(0).map(shapes::get);
    int d = moves.dimension();
    boolean space = shape.filter(s -> s.size() == d + 2).isPresent();
    if (space || shape.isEmpty()) {
      Optional<Layer> layer = geometry.layer(node, d);
      if (layer.isPresent()) {
        return geometric(node, layer.get(), shape);
      }
    }
    Optional<String> along = space ? axes(node, shape.get()) : order(node, shape);
    return along.isPresent() ? along : algebraic(node, shape);
  }

  private Optional<String> geometric(OnnxNode node, Layer layer, Optional<List<Integer>> shape) {
    Optional<Geometry.Fault> fault = Optional.empty();
    if (layer instanceof Layer.Margins margins) {
      fault = Geometry.margins(margins, moves);
    } else if (layer instanceof Layer.Flattening) {
      return Optional.of("cells become channels: every cell gets its own weights");
    } else if (shape.isPresent()) {
      for (int n : Set.copyOf(shape.get().subList(2, shape.get().size()))) {
        if (fault.isEmpty() && layer instanceof Layer.Sliding sliding) {
          fault = Geometry.sliding(sliding, n, moves);
        } else if (fault.isEmpty() && layer instanceof Layer.Transposed transposed) {
          fault = Geometry.transposed(transposed, n, moves);
        }
      }
    }
    if (fault.isPresent()) {
      return fault.map(f -> f.what() + (f.remedy().isEmpty() ? "" : " → " + f.remedy()));
    }
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    return switch (node.op()) {
      case "Conv", "ConvTranspose" ->
          Optional.of(
              "its windows are centred at this size: the kernel or the bias is not symmetric");
      case "MaxPool" ->
          Optional.of(
              "its windows are centred at this size: the maximum of each channel by itself needs a"
                  + " permutation representation");
      default -> Optional.empty();
    };
  }

  /** Working along some of the axes of space but not along those that the group makes of them. */
  private Optional<String> axes(OnnxNode node, List<Integer> shape) {
    Optional<List<Integer>> axes = geometry.axes(node, shape.size());
    if (axes.isEmpty()) {
      return Optional.empty();
    }
    int d = moves.dimension();
    for (int axis : axes.get()) {
      if (axis == 0) {
        return Optional.of("works along the batch: an item depends on its batch mates");
      }
      if (axis < 2) {
        continue;
      }
      String name = Geometry.axis(axis - 2, d);
      for (AxisMoves.Move move : moves.moves()) {
        int there = move.to().get(axis - 2);
        if (!axes.get().contains(there + 2)) {
          return Optional.of(
              "works along the "
                  + name
                  + " only, but the group takes "
                  + name
                  + " to "
                  + Geometry.axis(there, d));
        }
        if (node.op().equals("CumSum") && move.backwards().get(axis - 2)) {
          return Optional.of(
              "depends on the order along the " + name + ", which the group reverses");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> order(OnnxNode node, Optional<List<Integer>> shape) {
    if (node.op().equals("CumSum")) {
      return Optional.of("a cumulative sum depends on the order of the entries");
    }
    return shape
        .filter(s -> !s.isEmpty())
        .flatMap(s -> geometry.axes(node, s.size()))
        .map(axes -> "works along axis " + numbers(axes) + " of " + shape.orElse(List.of()));
  }

  private static String numbers(List<Integer> axes) {
    return Fibres.ranges(axes);
  }

  private Optional<String> algebraic(OnnxNode node, Optional<List<Integer>> shape) {
    String op = node.op();
    Optional<Pointwise> function =
        ODD.contains(op)
            ? Optional.of(Pointwise.ODD)
            : HOMOGENEOUS.contains(op)
                ? Optional.of(Pointwise.POSITIVELY_HOMOGENEOUS)
                : GENERIC.contains(op) ? Optional.of(Pointwise.GENERIC) : Optional.empty();
    if (function.isPresent()) {
      return function.map(
          f ->
              "a function of each component by itself: allowed only where every element acts by "
                  + f.admissible());
    }
    if (ARITHMETIC.contains(op)) {
      return constant(node, shape);
    }
    if (MATRICES.contains(op) && !geometry.constants(node).isEmpty()) {
      return Optional.of("its weights do not commute with the group");
    }
    return switch (op) {
      case "Cast" -> cast(node);
      case "Gather", "GatherND", "GatherElements" ->
          geometry.constants(node).isEmpty()
              ? Optional.empty()
              : Optional.of("picks entries by fixed numbers");
      case "Concat" ->
          geometry.constants(node).isEmpty()
              ? Optional.empty()
              : Optional.of("a constant is put beside its input: only invariants may be");
      case "Slice", "Split" -> Optional.of("takes a part of the entries apart");
      case "Reshape", "Flatten" ->
          Optional.of("regroups entries: axes on which the group acts are mixed with others");
      case "BatchNormalization" ->
          node.integer("training_mode", 0) == 1
              ? Optional.of("statistics of the batch: an item depends on its batch mates")
              : Optional.of("every channel has a factor and a summand of its own");
      case "GroupNormalization", "InstanceNormalization" ->
          Optional.of("the channels that share their statistics or factors are not moved together");
      default -> Optional.empty();
    };
  }

  private Optional<String> constant(OnnxNode node, Optional<List<Integer>> shape) {
    int rank = shape.map(List::size).orElse(0);
    for (List<Integer> given : geometry.constants(node).values()) {
      int cells = 1;
      for (int i = 0; i < given.size(); i++) {
        int axis = rank - given.size() + i;
        cells *= rank == moves.dimension() + 2 && axis >= 2 ? given.get(i) : 1;
      }
      boolean adds = node.op().equals("Add") || node.op().equals("Sub");
      String what = adds ? "a constant is added" : "there is a constant factor";
      if (cells > 1) {
        return Optional.of(what + " that differs from cell to cell: it encodes positions");
      }
      if (given.stream().anyMatch(n -> n > 1) || adds) {
        return Optional.of(
            what
                + " of shape "
                + new ArrayList<>(given)
                + (adds
                    ? ": only invariant vectors may be added"
                    : ": it must commute with the group"));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> cast(OnnxNode node) {
    return switch ((int) node.integer("to", 0)) {
      case 10 -> Optional.of("rounds to float16 (relative error 4.9e-04)");
      case 16 -> Optional.of("rounds to bfloat16 (relative error 3.9e-03)");
      case 2, 3, 5, 6, 7 -> Optional.of("rounds to whole numbers");
      default -> Optional.empty();
    };
  }
}
