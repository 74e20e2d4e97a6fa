package org.intertwiner.nn.train;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/** Where numbers first stop being finite. */
final class Diagnosis {
  private Diagnosis() {}

  static String firstNotFinite(Network network, Weights weights, Tensor images) {
    if (!images.isFinite()) {
      return "the pictures of this batch are not finite";
    }
    for (Parameter parameter : weights.all()) {
      if (!parameter.value().isFinite()) {
        return "first in the weights " + parameter.name();
      }
    }
    return Tape.withoutGradients(() -> firstLayer(network, weights, images));
  }

  private static String firstLayer(Network network, Weights weights, Tensor images) {
    List<UnaryOperator<Tensor>> maps = network.bindLayers(weights);
    Tensor x = images;
    for (int i = 0; i < maps.size(); i++) {
      x = maps.get(i).apply(x);
      if (!x.isFinite()) {
        return "first in the output of layer " + network.name(i);
      }
    }
    return "first in the loss";
  }
}
