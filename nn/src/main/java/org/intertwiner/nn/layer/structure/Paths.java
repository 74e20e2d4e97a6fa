package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Naming;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Layers that read the same fields: what sums and lists of paths have in common.
 *
 * @param names one for each path
 * @param layers the paths
 */
record Paths(List<String> names, List<Layer> layers) {
  Paths {
    names = List.copyOf(names);
    layers = List.copyOf(layers);
    for (Layer layer : layers) {
      if (!layer.input().equals(layers.get(0).input())) {
        throw new InvalidInput(
            "paths of a layer",
            layer.input() + " comes in",
            layers.get(0).input() + ", as in the first path",
            "all paths read the same fields; put an Intertwiner or a Restriction in front");
      }
    }
  }

  List<Weight> weights() {
    return parts().weights();
  }

  List<Constant> constants() {
    return parts().constants();
  }

  private Parts parts() {
    return new Parts(names, List.copyOf(layers));
  }

  List<UnaryOperator<Tensor>> bind(Scope scope) {
    List<Scope> scopes = scope.split(layers);
    List<UnaryOperator<Tensor>> maps = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      Scope own = scopes.get(i);
      String place = names.get(i);
      UnaryOperator<Tensor> map = Naming.within(place, () -> layer.bind(own));
      maps.add(x -> Naming.within(place, () -> map.apply(x)));
    }
    return List.copyOf(maps);
  }

  /** Applies all paths to one batch; what they return must have one shape but for the channels. */
  List<Tensor> apply(List<UnaryOperator<Tensor>> maps, Tensor x, boolean sameChannels) {
    List<Tensor> results = new ArrayList<>();
    for (UnaryOperator<Tensor> map : maps) {
      results.add(map.apply(x));
    }
    int[] first = results.get(0).shape().toArray();
    for (int i = 1; i < results.size(); i++) {
      int[] other = results.get(i).shape().toArray();
      boolean same = other.length == first.length;
      for (int axis = 0; same && axis < first.length; axis++) {
        same = first[axis] == other[axis] || (axis == 1 && !sameChannels);
      }
      if (!same) {
        throw new InvalidInput(
            "path " + names.get(i) + " on fields " + x.shape(),
            results.get(i).shape().toString(),
            results.get(0).shape() + " as from path " + names.get(0),
            "stride and padding of all paths must leave the same cells");
      }
    }
    return results;
  }

  /** The size that all paths give; one that is too small if they differ. */
  int size(int cells) {
    int size = layers.get(0).size(cells);
    for (Layer layer : layers) {
      if (layer.size(cells) != size) {
        return 0;
      }
    }
    return size;
  }

  Optional<String> asymmetry(int cells) {
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      if (layer.size(cells) != layers.get(0).size(cells)) {
        return Optional.of(
            "path "
                + names.get(i)
                + " leaves "
                + layer.size(cells)
                + " cells along each axis, path "
                + names.get(0)
                + " leaves "
                + layers.get(0).size(cells));
      }
      Optional<String> why = layer.asymmetry(cells);
      if (why.isPresent()) {
        return Optional.of("path " + names.get(i) + ": " + why.get());
      }
    }
    return Optional.empty();
  }
}
