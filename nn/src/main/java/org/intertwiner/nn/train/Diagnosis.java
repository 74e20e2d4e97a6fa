package org.intertwiner.nn.train;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/** Where numbers first stop being finite: in the data, the weights or the output of a layer. */
final class Diagnosis {
  private Diagnosis() {}

  /** Repeats the step with copied buffers; empty if all of that is finite. */
  static Optional<String> firstNotFinite(
      Network network, Weights weights, Tensor fields, SplittableRandom random) {
    if (!fields.isFinite()) {
      return Optional.of("the fields of this batch are not finite");
    }
    Optional<String> before = firstWeights(weights);
    if (before.isPresent()) {
      return before;
    }
    Scope scope = weights.copy().scope(true, random);
    return Tape.withoutGradients(() -> firstLayer(network, scope, fields, ""));
  }

  /** The first learned weights that are not finite. */
  static Optional<String> firstWeights(Weights weights) {
    // not the running means, which a failed step has already changed
    for (Parameter parameter : weights.learned()) {
      if (!parameter.value().isFinite()) {
        return Optional.of("first in the weights " + parameter.name());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> firstLayer(
      Network network, Scope scope, Tensor fields, String prefix) {
    List<Scope> scopes = scope.split(network.layers());
    Tensor x = fields;
    for (int i = 0; i < scopes.size(); i++) {
      Layer layer = network.layers().get(i);
      String name = prefix + network.name(i);
      Tensor y = layer.bind(scopes.get(i)).apply(x);
      if (!y.isFinite()) {
        Optional<String> inner =
            layer instanceof Network part
                ? firstLayer(part, scopes.get(i), x, name + " / ")
                : Optional.empty();
        return Optional.of(inner.orElse("first in the output of layer " + name));
      }
      x = y;
    }
    return Optional.empty();
  }
}
