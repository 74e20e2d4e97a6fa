package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.onnx.OnnxGraph;
import org.intertwiner.verify.onnx.OnnxNode;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * Lint of models in files: the sizes that keep the symmetry of images exact, and why a node breaks
 * it.
 *
 * <p>Arrays are (batch, channel, …space). Followed are convolutions, poolings, paddings, slices,
 * resizing by whole factors, reductions over all cells and whatever works on every cell alike;
 * where a model regroups its axes, a note says so and the rest is not looked at. <em>Accuracy:</em>
 * exact where nothing is noted. <em>Example:</em> {@code OnnxLint.of(model.graph(), "D4").report(5,
 * 32).toText()}.
 */
public final class OnnxLint {
  private static final Set<String> ALIKE =
      Set.of(
          "Relu",
          "LeakyRelu",
          "PRelu",
          "Elu",
          "Selu",
          "Celu",
          "Gelu",
          "Sigmoid",
          "HardSigmoid",
          "HardSwish",
          "Mish",
          "Softplus",
          "Softsign",
          "Tanh",
          "Erf",
          "Exp",
          "Log",
          "Sqrt",
          "Abs",
          "Neg",
          "Sin",
          "Cos",
          "Clip",
          "Cast",
          "Identity",
          "Dropout",
          "BatchNormalization",
          "InstanceNormalization",
          "GroupNormalization",
          "Add",
          "Sub",
          "Mul",
          "Div",
          "Pow",
          "Max",
          "Min",
          "Sum",
          "Mean",
          "Concat",
          "Where",
          "Reciprocal",
          "LRN",
          "QuantizeLinear",
          "DequantizeLinear",
          "Swish",
          "ThresholdedRelu",
          "Sign",
          "Floor",
          "Ceil",
          "Round");

  private OnnxLint() {}

  /**
   * Looks at a model that works on images under a group that is named.
   *
   * @param graph what the model computes
   * @param group the name of a group that acts on the line, the plane or space
   * @return what there is to say
   * @throws InvalidInput if the group is unknown or has no action on space, or if the model has no
   *     input of this dimension
   */
  public static Lint of(OnnxGraph graph, String group) {
    NamedGroup<?> named = GroupNotation.parse(group);
    return of(graph, named.name(), named.action());
  }

  /**
   * Looks at a model that works on images.
   *
   * @param graph what the model computes
   * @param group the name of the group
   * @param action how it acts on space
   * @return what there is to say
   * @throws InvalidInput if the model has no input of this dimension
   */
  public static Lint of(OnnxGraph graph, String group, Representation<?> action) {
    int rank = action.dimension() + 2;
    TensorSpec image =
        graph.inputs().stream()
            .filter(spec -> spec.ranked() && spec.shape().size() == rank)
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "model '" + graph.name() + "'",
                        "inputs " + graph.inputs(),
                        "an input (batch, channel, …space) with " + rank + " axes",
                        "sizes are looked at for images only"));
    AxisMoves moves = AxisMoves.of(action);
    List<Finding> findings = new ArrayList<>();
    List<Propagation.Node> nodes = follow(graph, image.name(), moves, findings);
    String subject = graph.name().isEmpty() ? "the model" : "'" + graph.name() + "'";
    return new Lint(subject, group, new Propagation(nodes, moves, image.name()), findings);
  }

  private static List<Propagation.Node> follow(
      OnnxGraph graph, String input, AxisMoves moves, List<Finding> findings) {
    OnnxGeometry geometry = new OnnxGeometry(graph);
    Map<String, String> from = new LinkedHashMap<>();
    from.put(input, input);
    Set<String> pooled = new HashSet<>();
    List<Propagation.Node> nodes = new ArrayList<>();
    for (OnnxNode node : graph.nodes()) {
      List<String> reads =
          node.inputs().stream()
              .filter(from::containsKey)
              .map(name -> from.getOrDefault(name, name))
              .distinct()
              .toList();
      if (reads.isEmpty()) {
        continue;
      }
      if (pooled.containsAll(reads)) {
        continue; // no cells are left
      }
      Optional<Layer> layer = layer(geometry, node, moves, findings);
      if (layer.isPresent()
          && (layer.get() instanceof Layer.GlobalPooling
              || layer.get() instanceof Layer.Flattening)) {
        pooled.add(node.name());
      }
      if (layer.isPresent()) {
        nodes.add(new Propagation.Node(node.name(), layer.get(), reads));
        node.makes().forEach(made -> from.put(made, node.name()));
      } else if (!Set.of("Shape", "Size").contains(node.op())) {
        findings.add(
            new Finding(
                Severity.NOTE, node.name(), node.op() + ": sizes are not followed beyond it", ""));
      }
    }
    return nodes;
  }

  private static Optional<Layer> layer(
      OnnxGeometry geometry, OnnxNode node, AxisMoves moves, List<Finding> findings) {
    int d = moves.dimension();
    Optional<Layer> layer = geometry.layer(node, d);
    if (layer.isPresent()) {
      return layer;
    }
    if (ALIKE.contains(node.op())) {
      return Optional.of(new Layer.Join());
    }
    Optional<List<Integer>> axes = geometry.axes(node, d + 2);
    if (axes.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> space = axes.get().stream().filter(a -> a >= 2).toList();
    boolean reduces = node.op().startsWith("Reduce") || node.op().startsWith("Arg");
    if (space.isEmpty()) {
      return Optional.of(new Layer.Join());
    }
    if (space.size() == d && !node.op().equals("CumSum")) {
      return Optional.of(reduces ? new Layer.GlobalPooling() : new Layer.Join());
    }
    Map<String, List<Integer>> shape =
        node.input(0)
            .map(name -> Map.of(name, java.util.Collections.nCopies(d + 2, 2)))
            .orElse(Map.of());
    new Causes(geometry.graph(), moves, shape)
        .of(node)
        .ifPresent(what -> findings.add(new Finding(Severity.ERROR, node.name(), what, "")));
    return reduces ? Optional.empty() : Optional.of(new Layer.Join());
  }

  /**
   * Why a node breaks the symmetry under the rotations that permute the cells of the line, the
   * square or the cube, as far as its settings and the shapes of arrays tell.
   *
   * <p>Example: {@code (9 + 0 - 2) mod 2 = 1: the last row and column are dropped → use an even
   * size here}.
   *
   * @param graph what the model computes
   * @param offender the node
   * @param shapes the shapes of arrays by name, as far as they are known
   * @return the cause in words; empty if nothing can be said
   */
  public static Optional<String> cause(
      OnnxGraph graph, FirstOffender offender, Map<String, List<Integer>> shapes) {
    Optional<OnnxNode> node = node(graph, offender);
    int rank = node.flatMap(n -> n.input(0)).map(shapes::get).map(List::size).orElse(4);
    boolean window =
        node.filter(n -> n.op().contains("Conv") || n.op().contains("Pool")).isPresent();
    int dimension = rank > 5 || (rank < 4 && !window) ? 2 : Math.max(1, rank - 2);
    return node.flatMap(n -> new Causes(graph, AxisMoves.rotations(dimension), shapes).of(n));
  }

  /**
   * Why a node breaks a symmetry under a given action on space.
   *
   * @param graph what the model computes
   * @param offender the node
   * @param shapes the shapes of arrays by name, as far as they are known
   * @param action how the group acts on space
   * @return the cause in words; empty if nothing can be said
   */
  public static Optional<String> cause(
      OnnxGraph graph,
      FirstOffender offender,
      Map<String, List<Integer>> shapes,
      Representation<?> action) {
    return node(graph, offender)
        .flatMap(n -> new Causes(graph, AxisMoves.of(action), shapes).of(n));
  }

  private static Optional<OnnxNode> node(OnnxGraph graph, FirstOffender offender) {
    Optional<OnnxNode> named =
        graph.nodes().stream().filter(n -> n.name().equals(offender.node())).findFirst();
    return named.isPresent() ? named : graph.producer(offender.tensor());
  }
}
