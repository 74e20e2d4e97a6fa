package org.intertwiner.verify.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which values depend on the inputs of a model, or on chance. */
final class Dependence {
  private static final Set<String> CHANCE =
      Set.of(
          "RandomNormal",
          "RandomNormalLike",
          "RandomUniform",
          "RandomUniformLike",
          "Multinomial",
          "Bernoulli");

  private Dependence() {}

  static Set<String> of(OnnxGraph graph) {
    Set<String> names = new HashSet<>();
    graph.inputs().forEach(i -> names.add(i.name()));
    for (OnnxNode node : graph.nodes()) {
      if (chance(List.of(node), graph, 8) || node.reads().stream().anyMatch(names::contains)) {
        names.addAll(node.makes());
      }
    }
    return names;
  }

  private static boolean chance(List<OnnxNode> nodes, OnnxGraph graph, int levels) {
    for (OnnxNode node : nodes) {
      OnnxBody function = graph.functions().get(node.domain() + ":" + node.op());
      if (CHANCE.contains(node.op())
          || function != null && (levels == 0 || chance(function.nodes(), graph, levels - 1))
          || node.attributes().values().stream()
              .flatMap(a -> a.bodies().stream())
              .anyMatch(b -> chance(b.nodes(), graph, levels))) {
        return true;
      }
    }
    return false;
  }
}
