package org.intertwiner.nn.layer;

import java.util.List;

/**
 * Anything that learns: it says which numbers it needs and computes with those it is given in a
 * {@link Scope}.
 *
 * <p>A {@link Layer} maps fields to fields and needs nothing else. Maps that also need a graph, its
 * edges or a grid on a group are parametrised in the same way, so that first values, checkpoints,
 * optimisers and files serve all of them.
 *
 * <pre>{@code
 * Weights weights = Weights.initial(parametrised, engine, DType.FLOAT32, seed);
 * }</pre>
 */
public interface Parametrised {
  /**
   * A short name of the kind, for files and messages.
   *
   * @return lower-case words with hyphens
   */
  String kind();

  /**
   * What is learned or remembered, that of all parts included.
   *
   * @return in a fixed order, to which {@link Scope#parameter} counts
   */
  List<Weight> weights();

  /**
   * What is computed with but never changes: sampled bases, indices, filters; those of all parts
   * included.
   *
   * @return in a fixed order, to which {@link Scope#constant} counts
   */
  default List<Constant> constants() {
    return List.of();
  }

  /**
   * The linear maps inside, each by itself and without its offset: what {@code
   * LayerCheck.declaredLinear} can certify for every input and every element of the group.
   *
   * @return those that map features without space; empty where there are none
   */
  default List<Layer> linearParts() {
    return List.of();
  }
}
