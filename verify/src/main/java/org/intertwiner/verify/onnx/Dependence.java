package org.intertwiner.verify.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said of values without running anything. */
final class Dependence {
  private static final Set<String> CHANCE =
      Set.of(
          "RandomNormal",
          "RandomNormalLike",
          "RandomUniform",
          "RandomUniformLike",
          "Multinomial",
          "Bernoulli");

  private static final Set<String> UNWRAPPING = Set.of("OptionalGetElement", "OptionalHasElement");

  private Dependence() {}

  /** Which values depend on the inputs of a model, or on chance. */
  static Set<String> of(OnnxGraph graph) {
    Set<String> names = new HashSet<>();
    graph.inputs().forEach(i -> names.add(i.name()));
    for (OnnxNode node : graph.nodes()) {
      if (uses(List.of(node), CHANCE, graph, 8)
          || node.reads().stream().anyMatch(names::contains)) {
        names.addAll(node.makes());
      }
    }
    return names;
  }

  /**
   * Which values may be optional ones: ONNX Runtime's Java library describes no output of a model
   * that has one such output.
   */
  static Set<String> optionals(OnnxGraph graph) {
    Set<String> names = new HashSet<>();
    for (OnnxNode node : graph.nodes()) {
      if (!UNWRAPPING.contains(node.op())
          && (uses(List.of(node), Set.of("Optional"), graph, 8)
              || node.reads().stream().anyMatch(names::contains))) {
        names.addAll(node.makes());
      }
    }
    return names;
  }

  /** Whether an operator is among the nodes, in graphs within them or in functions they call. */
  private static boolean uses(List<OnnxNode> nodes, Set<String> ops, OnnxGraph graph, int levels) {
    for (OnnxNode node : nodes) {
      OnnxBody function = graph.functions().get(node.domain() + ":" + node.op());
      if (ops.contains(node.op())
          || (function != null && (levels == 0 || uses(function.nodes(), ops, graph, levels - 1)))
          || node.attributes().values().stream()
              .flatMap(a -> a.bodies().stream())
              .anyMatch(b -> uses(b.nodes(), ops, graph, levels))) {
        return true;
      }
    }
    return false;
  }
}
